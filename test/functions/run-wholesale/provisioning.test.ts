import { DeleteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationOfId } from '#shared/adapters/dynamodb/found-by-id.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { packageSeatWrites } from '#shared/adapters/dynamodb/package-seats.ts';
import { transact } from '#shared/adapters/dynamodb/transact.ts';
import { subscriberItem } from '#shared/adapters/dynamodb/wholesale-items.ts';
import { wholesaleKeys, wholesalePartitions } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import type { PlatformRequest } from '#shared/domain/platform/platform.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';
import { newId } from '#shared/runtime/ids.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';
import { put } from '#test/support/people.ts';
import { eventTypesOf, itemAt, itemsIn } from '#test/support/stored.ts';
import { wholesaleWorld } from '#test/support/wholesale-world.ts';

let table: TestTable;
beforeAll(async () => {
  table = await startTable();
});
afterAll(() => table.stop());

/** A platform that answers as it is told, by the kind of what is asked for; asked for anything else it is done at once. */
function setup(answers: { -readonly [K in 'location' | 'site']?: 'refuse' | 'away' | 'accept' } = {}) {
  const requests: PlatformRequest[] = [];
  let followed = 0;
  const world = wholesaleWorld(table, {
    worker: (deps) => ({
      ...deps,
      platformOf: async () => ({
        request: async (request) => {
          requests.push(request);
          const answer = request.task.kind === 'location' || request.task.kind === 'site' ? answers[request.task.kind] : undefined;
          if (answer === 'refuse')
            return {
              kind: 'refused',
              failure: { code: 'ADDRESS_REFUSED', detail: 'No such street.', actsNext: 'partner', nextAction: 'retry' },
            };
          if (answer === 'away') return { kind: 'unavailable', detail: 'Nobody there.' };
          if (answer === 'accept') return { kind: 'accepted', operation: `op-${request.task.id}`, afterSeconds: 30 };
          return { kind: 'done', reference: `made-${request.task.id}` };
        },
        follow: async (_, operation) => {
          followed += 1;
          return followed < 3 ? { kind: 'accepted', operation, afterSeconds: 30 } : { kind: 'done', reference: operation };
        },
      }),
    }),
  });
  return world.then((made) => ({ ...made, requests, answers }));
}

const countOf = (customer: WholesaleCustomer, name: WholesaleCustomer['packages'][number]['name']) =>
  itemAt(table, wholesaleKeys.packageCount(customer.id, name));

describe('a wholesale customer', () => {
  it('with meetings alone is provisioned: organisation, administrator, site, count [WC-4]', async () => {
    const email = { administratorInvitations: true, invitationsOnAttaching: true, userWelcome: true, supportContact: '+1 408 555 0100' };
    const world = await wholesaleWorld(table, { settings: { email } });
    const customer = await world.aCustomer({
      packages: ['webex_meetings'],
      name: 'Acme & Söhne',
      limits: { webex_meetings: 5 },
      language: 'pl',
    });
    expect(customer).toMatchObject({
      status: 'provisioned',
      packages: [{ name: 'webex_meetings', status: 'provisioned' }],
      level: 'webex_meetings',
      settings: { templateVersion: 1, language: 'pl', administrationAccess: true },
    });
    const { organisationId, customerInfo } = customer;
    const [site] = customer.parts;
    if (site?.kind !== 'site') throw new Error('no site');
    expect(site.name).toMatch(/^acme-sohne/);
    expect(await itemAt(table, keys.site(organisationId, site.name))).toMatchObject({ progress: { state: 'active' }, version: 3 });
    expect(await itemAt(table, keys.platformHolding(organisationId, site.id))).toMatchObject({ madeAt: expect.any(String) });
    expect(await countOf(customer, 'webex_meetings')).toMatchObject({ used: 0, limit: 5 });
    expect(await itemAt(table, keys.organisation(organisationId))).toMatchObject({
      companyName: 'Acme & Söhne',
      dataCentre: 'US1',
      language: 'pl',
      supportContact: '+1 408 555 0100',
    });
    expect(await itemAt(table, keys.customer(world.partner.id, organisationId))).toMatchObject({ rights: 'full' });
    const personId = customerInfo?.administratorId ?? newId('person');
    expect(await itemAt(table, keys.person({ kind: 'organisation', organisationId, personId }))).toMatchObject({
      email: customerInfo?.primaryEmail,
      role: 'customer_full_administrator',
      language: 'pl',
      invitation: { state: 'queued' },
    });
    const events = await itemsIn(table, partitions.events(world.partner.id));
    expect(events.flatMap((event) => (Array.isArray(event['sendEmails']) ? event['sendEmails'] : []))).toMatchObject([
      { kind: 'user-invitation' },
    ]);
    expect((await eventTypesOf(table, world.partner.id)).toSorted()).toEqual([
      'customer.related',
      'wholesale_customer.changed',
      'wholesale_customer.created',
      'wholesale_customer.status_changed',
    ]);
    expect(await itemAt(table, wholesaleKeys.template(world.partner.id, world.template.id))).toMatchObject({ usedAt: customer.createdAt });
    // A second one of the same name has a site of another name.
    const second = await world.aCustomer({ packages: ['webex_meetings'], name: 'Acme & Söhne' });
    const [other] = second.parts;
    expect(second.status).toBe('provisioned');
    expect(other?.kind === 'site' && other.name).toMatch(/^acme-sohne-[0-9a-z]{8}$/);
    // Told again, the worker finds nothing to do.
    await world.run([world.messageFor(customer.id), { ...world.messageFor(customer.id), round: 1 }]);
    expect(await world.customerNow(customer.id)).toEqual(customer);
  });

  it('keeps its data in the data centre of its own country, whatever region its partner is of [WC-5]', async () => {
    const world = await wholesaleWorld(table);
    for (const [country, dataCentre] of [
      ['US', 'US1'],
      ['PL', 'EU1'],
      ['JP', 'JP1'],
      ['IN', 'IN1'],
      ['IL', 'UK1'],
    ] as const) {
      const { organisationId, status } = await world.aCustomer({ country });
      expect(status).toBe('provisioned');
      expect(await itemAt(table, keys.organisation(organisationId))).toMatchObject({ country, dataCentre });
    }
  });

  it('has a location for calling packages, kept with those of set-ups; nobody is invited whose partner does not want it [WS-2]', async () => {
    const settings = { administrationAccess: false, language: 'he' };
    const world = await wholesaleWorld(table, { settings });
    const customer = await world.aCustomer({ packages: ['webex_suite', 'attendant_console', 'webex_voice'] });
    expect(customer).toMatchObject({ status: 'provisioned', level: 'webex_suite' });
    expect(customer.parts.map(({ kind, progress }) => [kind, progress.state])).toEqual([
      ['location', 'active'],
      ['site', 'active'],
    ]);
    const { organisationId, location, customerInfo } = customer;
    const locationId = location?.id ?? newId('location');
    const kept = await itemAt(table, keys.location(organisationId, locationId));
    // Clients name it by its id alone.
    expect(await organisationOfId(table, locationId)).toBe(organisationId);
    expect(kept).toMatchObject({
      itemType: 'location',
      headquarters: true,
      source: { kind: 'wholesale', id: customer.id },
      state: 'CA',
      postalCode: '95035',
      timeZone: 'America/Los_Angeles',
      announcementLanguage: 'en-US',
      emailLanguage: 'en',
    });
    const personId = customerInfo?.administratorId ?? newId('person');
    const person = await itemAt(table, keys.person({ kind: 'organisation', organisationId, personId }));
    expect(person).toMatchObject({ invitation: { state: 'suppressed', by: 'organisation' }, language: 'he' });
    // What somebody changes of a location later stays when it is looked at again.
    const renamed = new UpdateCommand({
      TableName: table.name,
      Key: keys.location(organisationId, location?.id ?? newId('location')),
      UpdateExpression: 'SET #name = :name, people = :people',
      ExpressionAttributeNames: { '#name': 'name' },
      ExpressionAttributeValues: { ':name': 'HQ', ':people': 2 },
    });
    await table.client.send(renamed);
    await world.change(customer.id, () => ({ status: 'updating' }));
    expect(await itemAt(table, keys.location(organisationId, location?.id ?? newId('location')))).toMatchObject({ name: 'HQ', people: 2 });
  });

  it('has what the platform makes and fails of what it refuses, with its reason; an update asks again under another key [WC-4]', async () => {
    const world = await setup({ location: 'refuse' });
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_calling'] });
    expect(customer).toMatchObject({
      status: 'provisioned_with_errors',
      packages: [
        { name: 'webex_meetings', status: 'provisioned' },
        { name: 'webex_calling', status: 'error', errors: [{ code: 'ADDRESS_REFUSED', detail: 'No such street.' }] },
      ],
    });
    expect(customer.errors).toBeUndefined();
    delete world.answers.location;
    const before = world.requests.length;
    expect(await world.change(customer.id, () => ({ status: 'updating' }))).toMatchObject({ status: 'provisioned', round: 2 });
    const again = world.requests.slice(before);
    expect(again.map(({ task }) => task.kind)).toEqual(['location']);
    expect(again[0]?.key).toBe(`${customer.location?.id}.1`);
  });

  it('comes to its end though the platform takes its time, or never answers [WC-4]', async () => {
    const slow = await setup({ site: 'accept' });
    const { id } = await slow.ask({});
    await slow.run([slow.messageFor(id)], 1);
    expect(await slow.customerNow(id)).toMatchObject({ status: 'provisioning', parts: [{ progress: { state: 'provisioning' } }] });
    await slow.run();
    expect(await slow.customerNow(id)).toMatchObject({ status: 'provisioned' });

    const away = await setup({ site: 'away', location: 'away' });
    const customer = await away.aCustomer({ packages: ['webex_suite'] });
    expect(customer).toMatchObject({
      status: 'provisioned_with_errors',
      packages: [{ status: 'error', errors: [{ code: 'PLATFORM_UNAVAILABLE' }, { code: 'PLATFORM_UNAVAILABLE' }] }],
    });
    expect(away.requests).toHaveLength(20);
    expect(new Set(away.requests.map(({ key }) => key)).size).toBe(2);
  });

  it('is worked on by one worker at a time; a message of an older round changes nothing', async () => {
    const world = await setup({ site: 'accept' });
    const { id } = await world.ask({});
    const told = Array.from({ length: 8 }, () => world.deliver(world.messageFor(id)));
    await Promise.all(told);
    expect(world.requests).toHaveLength(1);
    await world.run();
    const done = await world.customerNow(id);
    expect(done).toMatchObject({ status: 'provisioned' });
    const updated = await world.change(id, () => ({ status: 'updating' }));
    await world.deliver({ ...world.messageFor(id), round: 1 });
    expect(await world.customerNow(id)).toEqual(updated);
    expect(await itemsIn(table, wholesalePartitions.packages(id))).toHaveLength(1);
  });

  it('gets packages and gives them up, with its counts; what is assigned stays counted [WC-6]', async () => {
    const world = await wholesaleWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings', 'webex_suite'], limits: { webex_suite: 3 } });
    await transact<Refusal>(table, packageSeatWrites(table, customer.id, { taken: ['webex_suite'], returned: [] }));
    const after = await world.change(
      customer.id,
      ({ packages }) => ({
        status: 'updating',
        packages: [
          ...packages.map((one) => (one.name === 'webex_meetings' ? { ...one, status: 'deleting' as const } : one)),
          { name: 'webex_voice', status: 'provisioning' },
        ],
        limits: { webex_suite: 4 },
      }),
      { closing: ['webex_meetings'], limits: { webex_suite: 4 } },
    );
    expect(after).toMatchObject({
      status: 'provisioned',
      level: 'webex_suite',
      packages: [
        { name: 'webex_suite', status: 'provisioned' },
        { name: 'webex_voice', status: 'provisioned' },
      ],
    });
    expect(await countOf(customer, 'webex_suite')).toMatchObject({ used: 1, limit: 4 });
    expect(await countOf(customer, 'webex_voice')).toMatchObject({ used: 0 });
    expect(await countOf(customer, 'webex_meetings')).toBeUndefined();
  });
});

describe('a wholesale customer that is deleted', () => {
  it('gives its administrator’s address free where its organisation was never made', async () => {
    const world = await wholesaleWorld(table);
    const primaryEmail = 'nobody@never.example';
    const { id, organisationId } = await world.ask({ primaryEmail });
    await table.client.send(new DeleteCommand({ TableName: table.name, Key: wholesaleKeys.templateRelease(world.template.id, 1) }));
    await world.run([world.messageFor(id)]);
    const because = [{ code: 'PROVISIONING_ID_UNKNOWN' }];
    expect(await world.customerNow(id)).toMatchObject({
      status: 'error',
      errors: because,
      packages: [{ status: 'error', errors: because }],
    });
    expect(await itemAt(table, keys.organisation(organisationId))).toBeUndefined();
    await expect(world.ask({ primaryEmail })).rejects.toThrow('EMAIL_IN_USE');
    expect(await world.change(id, () => ({ status: 'deleting' }))).toBeUndefined();
    await world.ask({ primaryEmail });
  });

  it('leaves organisation, people and the partner’s relation, and nothing of the mapping [WC-6]', async () => {
    const world = await wholesaleWorld(table);
    const customer = await world.aCustomer({ packages: ['webex_meetings'] });
    const { id, partnerId, organisationId, externalId, templateId } = customer;
    await transact<Refusal>(table, packageSeatWrites(table, id, { taken: ['webex_meetings'], returned: [] }));
    const at = world.now().toISOString();
    const subscriberId = newId('subscriber');
    const subscriber = {
      id: subscriberId,
      partnerId,
      customerId: id,
      organisationId,
      externalCustomerId: externalId,
      personId: newId('person'),
      email: 'anna@acme.example',
      packages: ['webex_meetings' as const],
      status: 'provisioned' as const,
      createdAt: at,
      statusChangedAt: at,
      version: 1,
    };
    await put(table, subscriberItem(subscriber));
    expect(await world.change(id, () => ({ status: 'deleting' }))).toBeUndefined();
    for (const key of [
      wholesaleKeys.subscriber(partnerId, subscriberId),
      wholesaleKeys.externalId(partnerId, externalId),
      wholesaleKeys.templateCustomer(templateId, id),
      wholesaleKeys.mappedOrganisation(organisationId),
      wholesaleKeys.packageCount(id, 'webex_meetings'),
    ])
      expect(await itemAt(table, key)).toBeUndefined();
    expect(await itemAt(table, keys.organisation(organisationId))).toMatchObject({ companyName: customer.customerInfo?.name });
    expect(await itemAt(table, keys.customer(partnerId, organisationId))).toMatchObject({ rights: 'full' });
    expect(await eventTypesOf(table, partnerId)).toEqual(expect.arrayContaining(['subscriber.deleted', 'wholesale_customer.deleted']));
    // Told once more, the worker finds nothing; the external id can be used again.
    await world.run([world.messageFor(id)]);
    expect(world.failures).toEqual([]);
    await world.ask({ externalId, primaryEmail: 'another@acme.example' });
  });

  it('waits as long as a count says that somebody is left, for an hour at most', async () => {
    const world = await wholesaleWorld(table);
    const { id } = await world.aCustomer();
    await transact<Refusal>(table, packageSeatWrites(table, id, { taken: ['webex_meetings'], returned: [] }));
    const begun = world.clock.now;
    const left = await world.change(id, () => ({ status: 'deleting' }), {}, 3);
    expect(left).toMatchObject({ status: 'deleting' });
    world.clock.now = new Date(begun.getTime() + 3_700_000);
    await world.run();
    expect(await world.customerNow(id)).toBeUndefined();
  });
});
