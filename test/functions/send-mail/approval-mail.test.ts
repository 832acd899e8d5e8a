import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emailItem } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { wholesaleCustomerItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { Email } from '#shared/domain/email.ts';
import { tokenHash } from '#shared/domain/links.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { type SesServer, startSes } from '#test/support/ses-server.ts';
import { itemAt } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';
import { mailWorld, putPartner } from './mail-world.ts';

let table: TestTable;
let ses: SesServer;
beforeAll(async () => {
  [table, ses] = await Promise.all([startTable(), startSes()]);
});
afterAll(() => Promise.all([table.stop(), ses.stop()]));

/** A customer that waits for its administrator's answer, and the e-mail that asks. */
async function setup(over: Partial<WholesaleCustomer> = {}, lapsesAt = '2026-03-15T10:00:00.000Z') {
  const world = await mailWorld(table, ses, { companyName: `Skład ${newId('trial').slice(-6)}` });
  const { partner, anAskedCustomer } = await wholesaleWorld(table);
  await putPartner(table, { ...world.caller, partnerId: partner.id });
  const { organisationId } = world.trial;
  const approval = { state: 'asked', askedAt: '2026-03-01T10:00:00.000Z', lapsesAt } as const;
  const customer: WholesaleCustomer = { ...anAskedCustomer({ organisationId }), status: 'pending_rpl_review', approval, ...over };
  await put(table, wholesaleCustomerItem(customer));
  const owner = { kind: 'organisation', partnerId: partner.id, organisationId } as const;
  const email: Email = {
    id: newId('email'),
    owner,
    to: `nadia-${newId('email').slice(-12).toLowerCase()}@sklad.example`,
    language: 'ro',
    content: { kind: 'attach-approval', customerId: customer.id, personId: world.trial.administrator.personId, lapsesAt },
    requestId: 'req',
    state: 'queued',
    attempts: 0,
    queuedAt: '2026-03-01T10:00:00.000Z',
    changedAt: '2026-03-01T10:00:00.000Z',
  };
  await put(table, emailItem(email));
  ses.taken.length = 0;
  expect(await world.deliver({ owner, id: email.id, requestId: 'req' })).toBe('done');
  const state = (await itemAt(table, keys.email(owner, email.id)))?.['state'];
  return { ...world, customer, email, state, mail: ses.taken[0]?.mail };
}

describe('the e-mail that asks an administrator whether a partner may attach the organisation', () => {
  it('has a link to the answer, whose token is kept nowhere', async () => {
    const { state, mail, customer, email, trial } = await setup();
    expect(state).toBe('sent');
    expect(mail?.text).toContain('Nowak Telekom');
    expect(mail?.text).toContain(trial.companyName);
    const token = /\/approvals\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';
    expect(await itemAt(table, wholesaleKeys.approvalLink(tokenHash(token)))).toMatchObject({
      partnerId: customer.partnerId,
      customerId: customer.id,
      personId: trial.administrator.personId,
      emailId: email.id,
    });
  });

  it.each([
    ['answered', { approval: { state: 'granted', askedAt: '2026-03-01T10:00:00.000Z', lapsesAt: '2026-03-15T10:00:00.000Z' } }],
    ['taken back', { status: 'deleting' }],
  ] as const)('is not sent once the question was %s', async (_, over) => {
    const { state, mail } = await setup(over);
    expect(state).toBe('superseded');
    expect(mail).toBeUndefined();
  });

  it('is not sent after the time for an answer', async () => {
    expect((await setup({}, '2026-03-01T09:00:00.000Z')).state).toBe('superseded');
  });
});
