// node main.mjs DATA-FOLDER PICTURES-FOLDER: brings what runs into telling states, and takes a picture of each.
import { asWritten, Pictures, tab, workflow } from './pictures.mjs';
import * as states from './states.mjs';
import { World } from './world.mjs';

const [data, folder] = process.argv.slice(2);
const world = new World(data);

console.log('Bringing things into the states that operators meet …');
const acme = await states.connection(world, 'acme', 'Acme Corporation');
const globex = await states.connection(world, 'globex', 'Globex');
const initech = await states.connection(world, 'initech', 'Initech');
const hooli = await states.connection(world, 'hooli', 'Hooli');
await states.apiEnablement(world, initech, 'REQUESTED', 'Coupa ticket 4711');
await states.begunDaysAgo(world, 15, [globex, initech]);
await states.apiEnablement(world, hooli, 'APPROVED');
await states.live(world, acme);
await states.requisition(world, acme);
const contract = await states.contract(world, acme);
await states.supplierTask(world, acme, 'TASK-1', { name: 'Brightwater Optics', taxId: 'DE312345678' }, 'WAITING');
await states.triggeredSync(world, acme);
await states.troubledSync(world, acme);

const pictures = await Pictures.of(world, folder);
try {
  const overdue = 'CoupaWaitingFor = "CONSULTANT" AND CoupaOverdue = true';
  await pictures.take('whose-turn', `workflows?query=${encodeURIComponent(overdue)}`, {
    height: 420,
    first: asWritten,
    shows: [`onboarding/${globex}`],
  });
  await pictures.details('stuck-onboarding', `onboarding/${globex}`, {
    height: 1680,
    shows: [
      'Onboard Globex',
      'OVERDUE – API_ENABLEMENT: it is the turn of the CONSULTANT',
      'overdue since then',
      'apiAccessRequested',
      'More Actions → Send a Signal',
    ],
  });
  await pictures.take('history', workflow(`onboarding/${globex}`), {
    height: 1120,
    shows: ['Until the reminder of API_ENABLEMENT', 'Keep and tell onboarding.overdue: API_ENABLEMENT waits for CONSULTANT'],
  });
  await pictures.details('sync', `sync/${acme}`, {
    height: 920,
    shows: ['FULL sync of everything', 'Reads from Coupa', '400 rows read and stored', 'being read', 'Pending Activities'],
  });
  await pictures.take('sync-failing', workflow(`sync/${acme}`), {
    height: 700,
    first: tab('Pending Activities'),
    shows: ['Coupa answered 503', 'Next Retry'],
  });
  await pictures.details('requisition', `requisition/${acme}/REQ-1`, {
    height: 920,
    shows: ['PENDING_APPROVAL: it is the turn of an APPROVER', '1 of 2 approvals given'],
  });
  await pictures.details('supplier-task', `supplier-onboarding/${acme}/TASK-1`, {
    height: 920,
    shows: ['WAITING: it is the customer', 'adds the supplier in Coupa'],
  });
  await pictures.details('contract', `contract/${acme}/${contract}`, {
    height: 920,
    shows: ['PENDING_APPROVAL: it is the turn of an APPROVER'],
  });
  await pictures.take('schedule', `schedules/${encodeURIComponent(`sync/${acme}`)}`, {
    height: 1010,
    shows: ['Every 1 hour', 'Runs: what has changed in Coupa is read each time', 'Upcoming Runs', 'Completed'],
  });
  await states.secretRevoked(world, acme);
  await pictures.details('needs-credentials', `onboarding/${acme}`, {
    height: 1200,
    shows: ['CONNECT: it is the turn of the customer', 'Coupa refuses the client id and secret', 'Never put a secret on this page'],
  });
} finally {
  await pictures.close();
}
