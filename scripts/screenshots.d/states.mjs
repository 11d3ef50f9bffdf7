// Brings connections, syncs, requisitions and tasks into the states that operators meet.
import { until } from './world.mjs';

export async function connection(world, organizationId, organizationName) {
  const made = await world.api('POST', '/v1/connections', {
    organizationId,
    organizationName,
    instanceUrl: world.endpoints.coupa,
    environment: 'PRODUCTION',
    timeZone: 'America/New_York',
  });
  return made.id;
}

export async function apiEnablement(world, id, status, note) {
  await world.api('POST', `/v1/connections/${id}/api-enablement`, { status, note });
}

export async function live(world, id) {
  await apiEnablement(world, id, 'REQUESTED');
  await apiEnablement(world, id, 'APPROVED');
  await world.api('PUT', `/v1/connections/${id}/credentials`, {
    domain: world.endpoints.coupa,
    clientId: 'tropic-integration',
    clientSecret: 'simulated-secret',
  });
  await world.api('PUT', `/v1/connections/${id}/user-sync`, {
    includeExpenseUsers: true,
    invitations: { when: 'AFTER_REVIEW' },
  });
  await world.api('PUT', `/v1/connections/${id}/supplier-defaults`, { instructions: 'Ask for a W-9.' });
  await until('A connection that is live', async () => (await shown(world, id)).stage === 'LIVE', 300);
}

export async function shown(world, id) {
  return world.api('GET', `/v1/connections/${id}`);
}

// Nobody can wait for two weeks: the rows are made older, the process is ended, and the reconciler goes on from the rows.
export async function begunDaysAgo(world, days, ids) {
  for (const id of ids) {
    world.temporal('workflow', 'terminate', '--workflow-id', `onboarding/${id}`, '--reason', 'Goes on from older rows');
    const [{ process_state: state }] = await world.postgres('select process_state from connection where id = $1', [id]);
    state.steps.forEach((step) => {
      step.since = earlier(step.since, days);
      step.dueBy = earlier(step.dueBy, days);
    });
    await world.postgres('update connection set process_state = $2 where id = $1', [id, JSON.stringify(state)]);
  }
  await world.api('POST', '/v1/reconciliations', undefined, 'operator');
  for (const id of ids) {
    await until('An overdue step', async () => (await shown(world, id)).steps.some((step) => step.overdue));
  }
}

function earlier(moment, days) {
  if (moment === null || moment === undefined) {
    return moment;
  }
  return typeof moment === 'number'
    ? moment - days * 86400
    : new Date(Date.parse(moment) - days * 86400000).toISOString();
}

export async function requisition(world, id) {
  const users = await world.coupa('snapshot/users', { method: 'GET' });
  const requester = users.find(
    (user) =>
      user.active && user['purchasing-user'] && user.manager?.id && user.department?.id && user['default-address']?.id,
  );
  const suppliers = await world.api('GET', `/v1/connections/${id}/suppliers?status=active&limit=1`);
  await world.api('POST', `/v1/connections/${id}/requisitions`, {
    tropicRequestId: 'REQ-1',
    requester: { email: requester.email },
    title: 'Microscopes',
    justification: 'The old ones have served their time.',
    currency: 'USD',
    supplier: { coupaId: suppliers.items[0].coupaId },
    lines: [{ description: 'Microscope', quantity: '12', unitPrice: '900.00' }],
    submit: true,
  });
  const path = `/v1/connections/${id}/requisitions/REQ-1`;
  const pending = await until('A requisition in approval', async () => {
    const seen = await world.api('GET', path);
    return seen.status === 'PENDING_APPROVAL' && seen;
  });
  await world.coupa(`requisitions/${pending.coupaRequisitionId}/approve`);
  await world.api('POST', `${path}/refresh`);
  await until('The first approval', async () =>
    (await world.api('GET', path)).approvals.some((approval) => approval.status.toUpperCase() === 'APPROVED'),
  );
}

export async function supplierTask(world, id, tropicTaskId, supplier, status) {
  await world.api('POST', `/v1/connections/${id}/supplier-onboardings`, { tropicTaskId, supplier });
  await until(`A task that is ${status}`, async () => {
    const seen = await world.api('GET', `/v1/connections/${id}/supplier-onboardings/${tropicTaskId}`);
    return seen.status === status;
  });
}

export async function contract(world, id) {
  const drafts = await world.api('GET', `/v1/connections/${id}/contracts?status=draft&limit=1`);
  const contract = drafts.items[0].coupaId;
  await world.coupa(`contracts/${contract}/submit`);
  await world.api('POST', `/v1/connections/${id}/contract-approvals`, {
    tropicRequestId: 'REQ-2',
    coupaContractId: contract,
  });
  await until('A contract in approval', async () => {
    const seen = await world.api('GET', `/v1/connections/${id}/contract-approvals/${contract}`);
    return seen.status === 'PENDING_APPROVAL';
  });
  return contract;
}

// As an operator does by hand.
export async function triggeredSync(world, id) {
  world.temporal('schedule', 'trigger', '--schedule-id', `sync/${id}`);
  await until('A sync that was triggered', () => {
    const schedule = JSON.parse(world.temporal('schedule', 'describe', '--schedule-id', `sync/${id}`, '-o', 'json'));
    return schedule.info.recentActions?.length > 0 && !schedule.info.runningWorkflows?.length;
  });
}

// A full sync on which Coupa fails for one resource.
export async function troubledSync(world, id) {
  await world.coupa('faults', { body: { path: '/api/suppliers*', kind: 'status', status: 503, body: 'html' } });
  await world.api('POST', `/v1/connections/${id}/syncs`, { mode: 'FULL' });
  await until('A sync that has read users, and fails to read suppliers', () => {
    const run = JSON.parse(world.temporal('workflow', 'describe', '--workflow-id', `sync/${id}`, '-o', 'json'));
    const pending = run.pendingActivities ?? [];
    return pending.length === 1 && pending[0].attempt > 3;
  });
}

export async function secretRevoked(world, id) {
  await world.coupa('clients/tropic-integration', { body: { revoked: true } });
  await world.coupa('tokens/expire');
  await world.coupa('faults', { method: 'DELETE' });
  world.temporal('workflow', 'terminate', '--workflow-id', `sync/${id}`, '--reason', 'Not to wait for its next attempt');
  world.temporal('schedule', 'trigger', '--schedule-id', `sync/${id}`);
  await until('A connection that needs credentials', async () => (await shown(world, id)).health === 'NEEDS_CREDENTIALS');
}
