// Looks at pages of the Temporal UI, checks that they say what an operator needs, and keeps a picture of each.
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { until } from './world.mjs';

const WIDTH = 1400;

export class Pictures {
  static async of(world, folder) {
    mkdirSync(folder, { recursive: true });
    const browser = await chromium.launch({
      executablePath: process.env.CHROMIUM,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    const page = await browser.newPage({ viewport: { width: WIDTH, height: 900 }, timezoneId: 'America/New_York' });
    return new Pictures(world, folder, browser, page);
  }

  constructor(world, folder, browser, page) {
    Object.assign(this, { world, folder, browser, page });
  }

  // A page below the namespace, which has to show all of these words.
  async take(name, path, { shows, height = 900, first = async () => {} }) {
    await this.page.setViewportSize({ width: WIDTH, height });
    await this.page.goto(`${this.world.ui}/namespaces/default/${path}`);
    await first(this.page);
    for (const words of shows) {
      await this.visible(words).catch((e) => {
        throw new Error(`${name}: the page does not show "${words}"`, { cause: e });
      });
    }
    await this.page.waitForTimeout(1000);
    const picture = await this.page.screenshot();
    await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toFile(`${this.folder}/${name}.png`);
    console.log(`  ✓ ${name}.png`);
  }

  // The tab with summary, details and current details of a workflow.
  async details(name, id, { shows, height = 1000 }) {
    await this.take(name, workflow(id), { shows, height, first: tab('User Metadata') });
  }

  // Also in a frame of its own, which is where the UI keeps Markdown.
  async visible(words) {
    await until(`"${words}"`, async () => {
      for (const frame of this.page.frames()) {
        if (await frame.getByText(words).filter({ visible: true }).count()) {
          return true;
        }
      }
      return false;
    }, 60);
  }

  async close() {
    await this.browser.close();
  }
}

export function workflow(id) {
  return `workflows/${encodeURIComponent(id)}`;
}

export function tab(name) {
  return async (page) => page.getByRole('tab', { name }).or(page.getByRole('link', { name })).first().click();
}

// The query as it is written, in place of a chip for each of its conditions.
export async function asWritten(page) {
  await page.getByTestId('toggle-manual-query').filter({ visible: true }).first().click();
}
