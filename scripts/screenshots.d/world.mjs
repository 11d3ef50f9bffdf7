// What runs: the API with its tokens, the simulated Coupa, Postgres, and Temporal's command line.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import pg from 'pg';

export class World {
  constructor(folder) {
    this.endpoints = JSON.parse(readFileSync(`${folder}/endpoints.json`));
    this.tokens = JSON.parse(readFileSync(`${folder}/tokens.json`));
  }

  get ui() {
    return this.endpoints.temporalUi;
  }

  async api(method, path, body, role = 'backend') {
    return json(
      await fetch(this.endpoints.api + path, {
        method,
        headers: {
          Authorization: `Bearer ${this.tokens[role]}`,
          'Content-Type': 'application/json',
          'Idempotency-Key': crypto.randomUUID(),
        },
        body: body && JSON.stringify(body),
      }),
      `${method} ${path}`,
    );
  }

  // The simulated Coupa's own handle on what its people do.
  async coupa(path, { method = 'POST', body } = {}) {
    const answer = await fetch(`${this.endpoints.coupa}/_control/${path}`, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
    return json(answer, `${method} _control/${path}`);
  }

  temporal(...words) {
    return execFileSync('temporal', [...words, '--address', this.endpoints.temporal], { encoding: 'utf8' });
  }

  async postgres(sql, values) {
    const client = new pg.Client(this.endpoints.postgres.replace(/^jdbc:/, ''));
    await client.connect();
    try {
      return (await client.query(sql, values)).rows;
    } finally {
      await client.end();
    }
  }
}

async function json(answer, what) {
  const text = await answer.text();
  if (!answer.ok) {
    throw new Error(`${what}: ${answer.status} ${text}`);
  }
  return text && answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text;
}

export async function until(what, look, seconds = 120) {
  const giveUp = Date.now() + seconds * 1000;
  let last;
  while (Date.now() < giveUp) {
    try {
      const seen = await look();
      if (seen) {
        return seen;
      }
    } catch (e) {
      last = e;
    }
    await new Promise((again) => setTimeout(again, 500));
  }
  throw new Error(`${what} was waited for ${seconds} s in vain`, { cause: last });
}
