import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerApplication, revokeRegistration, rotateSecret } from '#shared/domain/context-service-registrations.ts';
import { newId } from '#shared/runtime/ids.ts';
import { aPartnerCaller } from '#test/support/builders.ts';
import { contextServiceOver } from '#test/support/context-service.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';

let table: TestTable;
let service: ReturnType<typeof contextServiceOver>;
beforeAll(async () => {
  table = await startTable();
  service = contextServiceOver(table);
});
afterAll(() => table.stop());

const without = { contextService: false } as const;

describe('granting Context Service', () => {
  it('is done once, however often it is asked for [CX-7]', async () => {
    const { caller, path, organisationId } = await service.aCustomer(without);
    const first = await service.call('PUT', path, { caller });
    expect(first.statusCode).toBe(201);
    expect(first.json).toEqual({ organisationId, state: 'entitled', grantedAt: '2026-03-01T10:00:00.000Z' });
    service.clock.at = new Date('2026-03-02T10:00:00.000Z');
    const second = await service.call('PUT', path, { caller });
    expect(second.statusCode).toBe(200);
    expect(second.json).toEqual(first.json);
    expect((await service.events(caller)).filter((type) => type === 'context_service.granted')).toHaveLength(1);
  });

  it('makes one entitlement out of fifty grants at the same moment [CX-7]', async () => {
    const { caller, path } = await service.aCustomer(without);
    const answers = await Promise.all(Array.from({ length: 50 }, () => service.call('PUT', path, { caller })));
    expect(answers.filter((answer) => answer.statusCode === 201)).toHaveLength(1);
    expect(answers.filter((answer) => answer.statusCode === 200)).toHaveLength(49);
    expect((await service.events(caller)).filter((type) => type === 'context_service.granted')).toHaveLength(1);
  });

  it('answers a repeat with the same key as the first time, also after a removal', async () => {
    const { caller, path } = await service.aCustomer(without);
    const key = newId('event');
    const first = await service.call('PUT', path, { caller, key });
    await service.call('DELETE', path, { caller });
    const repeat = await service.call('PUT', path, { caller, key });
    expect([repeat.statusCode, repeat.body]).toEqual([201, first.body]);
    expect((await service.call('GET', path, { caller })).json.state).toBe('none');
  });

  it('switched on in the trial wizard, the entitlement takes no licences and names no trial [CX-1] [CX-2]', async () => {
    const { organisationId } = await service.aCustomer();
    const found = (await service.items(`ORG#${organisationId}`)).find((item) => item['SK'] === 'ENTITLEMENT#context-service');
    expect(found).toMatchObject({ service: 'context-service', source: 'grant' });
    expect(found).not.toHaveProperty('licences');
    expect(found).not.toHaveProperty('trialId');
  });

  it('needs Message in a trial, and neither trial nor Message for an existing organisation [CX-5] [CX-7]', async () => {
    const caller = aPartnerCaller();
    const refused = await service.call('POST', '/v1/trials', {
      caller,
      key: newId('event'),
      body: {
        companyName: 'Piekarnia',
        administratorEmail: 'a@piekarnia-cx5.example',
        country: 'PL',
        inSupportedLocation: true,
        language: 'pl',
        services: { meetings: 5 },
        durationDays: 30,
        contextService: true,
      },
    });
    expect(refused.json).toMatchObject({ status: 400, code: 'CONTEXT_NEEDS_MESSAGE', errors: [{ field: '/contextService' }] });
    const customer = await service.aCustomer({ services: { meetings: 5 }, contextService: false }, caller);
    expect((await service.call('PUT', customer.path, { caller })).statusCode).toBe(201);
  });

  it('ends by removal only, and twice is once [CX-2]', async () => {
    const { caller, path, organisationId } = await service.aCustomer();
    expect((await service.call('DELETE', path, { caller })).statusCode).toBe(204);
    expect((await service.call('DELETE', path, { caller })).statusCode).toBe(204);
    expect((await service.call('GET', path, { caller })).json).toEqual({ organisationId, state: 'none', registrations: [] });
    expect((await service.events(caller)).filter((type) => type === 'context_service.removed')).toHaveLength(1);
  });
});

describe('another partner’s organisation', () => {
  it('is answered like none, whatever is asked, and nothing is written [CX-7]', async () => {
    const owner = await service.aCustomer();
    const { json: issued } = await service.register(owner);
    const before = await service.items(`ORG#${owner.organisationId}`);
    const stranger = aPartnerCaller();
    const registration = `${owner.path}/registrations/${issued.registrationId}`;
    const none = `/v1/organisations/${newId('organisation')}/context-service`;
    const key = newId('event');
    for (const path of [owner.path, none]) {
      for (const [method, at, body] of [
        ['PUT', path],
        ['DELETE', path],
        ['GET', path],
        ['GET', `${path}/registrations`],
        ['POST', `${path}/registrations`, { name: 'x' }],
        ['GET', `${path}/registrations/${issued.registrationId}`],
        ['POST', `${path}/registrations/${issued.registrationId}/rotation`, {}],
        ['DELETE', `${path}/registrations/${issued.registrationId}`],
      ] as const) {
        const answer = await service.call(method, at, { caller: stranger, key, ...(body === undefined ? {} : { body }) });
        expect([method, at, answer.json?.code, answer.statusCode]).toEqual([method, at, 'NOT_FOUND', 404]);
      }
    }
    expect(await service.items(`ORG#${owner.organisationId}`)).toEqual(before);
    expect(await service.events(stranger)).toEqual([]);
    expect((await service.call('GET', registration, { caller: owner.caller })).json.state).toBe('registered');
  });

  it('is refused to a token without the scope', async () => {
    const { caller, path } = await service.aCustomer();
    const reader = { ...caller, scopes: ['context-service:read' as const] };
    expect((await service.call('PUT', path, { caller: reader })).json.code).toBe('NOT_ALLOWED');
    expect((await service.call('GET', path, { caller: reader })).statusCode).toBe(200);
  });
});

describe('registering an application', () => {
  it('issues connection data once, and keeps a hash only [CX-3]', async () => {
    const customer = await service.aCustomer();
    const { statusCode, json, headers } = await service.register(customer, ' Contact centre Poznań ');
    expect(statusCode).toBe(201);
    expect(json.secret).toMatch(/^hcs_/);
    expect(json.connectionId).toBe(`${customer.organisationId}.${json.registrationId}`);
    expect(headers?.['location']).toBe(`${customer.path}/registrations/${json.registrationId}`);
    const everything = JSON.stringify([
      ...(await service.items(`ORG#${customer.organisationId}`)),
      ...(await service.items(`PARTNER#${customer.caller.partnerId}#EVENTS`)),
    ]);
    expect(everything).not.toContain(json.secret);
    const shown = await service.call('GET', `${headers?.['location']}`, { caller: customer.caller });
    expect(shown.json).toMatchObject({ id: json.registrationId, name: 'Contact centre Poznań', state: 'registered' });
    expect(shown.body).not.toMatch(/secret/i);
  });

  it('gives a repeat the same secret, and the secret stands nowhere in the table', async () => {
    const customer = await service.aCustomer();
    const key = newId('event');
    const [first, ...repeats] = await Promise.all(Array.from({ length: 10 }, () => service.register(customer, 'One', key)));
    for (const repeat of repeats) expect([repeat.statusCode, repeat.body]).toEqual([201, first?.body]);
    expect((await service.call('GET', customer.path, { caller: customer.caller })).json.registrations).toHaveLength(1);
  });

  it('needs the entitlement, and so does a rotation [CX-3]', async () => {
    const customer = await service.aCustomer();
    const { json } = await service.register(customer);
    await service.call('DELETE', customer.path, { caller: customer.caller });
    expect((await service.register(customer)).json).toMatchObject({ status: 403, code: 'NOT_ENTITLED' });
    const rotated = await service.call('POST', `${customer.path}/registrations/${json.registrationId}/rotation`, {
      caller: customer.caller,
      body: {},
      key: newId('event'),
    });
    expect(rotated.json.code).toBe('NOT_ENTITLED');
  });

  it('names the faulty field', async () => {
    const customer = await service.aCustomer();
    for (const [body, field] of [
      [{ name: '' }, '/name'],
      [{ name: 'x'.repeat(101) }, '/name'],
      [{ name: 'a\u0000' }, '/name'],
      [{}, '/name'],
      [{ name: 'x', colour: 1 }, '/colour'],
    ] as const) {
      const answer = await service.call('POST', `${customer.path}/registrations`, { caller: customer.caller, body, key: newId('event') });
      expect(answer.json).toMatchObject({ status: 400, code: 'INVALID_REQUEST', errors: [{ field }] });
    }
  });

  it('lists all in pages, the oldest first, with a cursor that holds for this organisation only [CX-3]', async () => {
    const customer = await service.aCustomer();
    const { caller, path } = customer;
    const names = ['a', 'b', 'c', 'd', 'e'];
    for (const name of names) await service.register(customer, name);
    const listed: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await service.call('GET', `${path}/registrations`, {
        caller,
        query: { limit: '2', ...(cursor === undefined ? {} : { cursor }) },
      });
      listed.push(...page.json.registrations.map((item: { name: string }) => item.name));
      const other = await service.aCustomer({}, caller);
      if (page.json.next !== undefined) {
        const stolen = await service.call('GET', `${other.path}/registrations`, { caller, query: { cursor: page.json.next } });
        expect(stolen.json).toMatchObject({ status: 400, code: 'INVALID_CURSOR' });
      }
      cursor = page.json.next;
    } while (cursor !== undefined);
    expect(listed).toEqual(names);
    for (const limit of ['0', '101', 'x', '1.5', '']) {
      const answer = await service.call('GET', `${path}/registrations`, { caller, query: { limit } });
      expect([limit, answer.json.errors?.[0]?.field]).toEqual([limit, '?limit']);
    }
  });
});

describe('rotating and revoking', () => {
  it('ends the former secret at once unless an overlap is asked for [CX-3]', async () => {
    const customer = await service.aCustomer();
    const { json: first } = await service.register(customer);
    const rotation = `${customer.path}/registrations/${first.registrationId}/rotation`;
    const rotate = (body: object) => service.call('POST', rotation, { caller: customer.caller, body, key: newId('event') });
    const { json: second, statusCode } = await rotate({});
    expect(statusCode).toBe(200);
    expect(second.connectionId).toBe(first.connectionId);
    expect((await service.connect(first)).json.code).toBe('CONNECTION_DATA_INVALID');
    expect((await service.connect(second)).statusCode).toBe(200);

    const { json: third } = await rotate({ overlapHours: 2 });
    expect(third.formerSecretEndsAt).toBe(new Date(service.clock.at.getTime() + 2 * 3_600_000).toISOString());
    expect((await service.connect(second)).statusCode).toBe(200);
    expect((await service.connect(third)).statusCode).toBe(200);
    service.clock.at = new Date(service.clock.at.getTime() + 2 * 3_600_000);
    expect((await service.connect(second)).json.code).toBe('CONNECTION_DATA_INVALID');
    expect((await service.connect(third)).statusCode).toBe(200);

    const { json: fourth } = await rotate({ overlapHours: 24 });
    await rotate({ overlapHours: 0 });
    expect((await service.connect(third)).json.code).toBe('CONNECTION_DATA_INVALID');
    expect((await service.connect(fourth)).json.code).toBe('CONNECTION_DATA_INVALID');
    expect((await rotate({ overlapHours: 25 })).json.errors[0].field).toBe('/overlapHours');
  });

  it('shows a revoked registration as such, refuses to rotate it, and revoking twice is once [CX-3]', async () => {
    const customer = await service.aCustomer();
    const { json } = await service.register(customer);
    const path = `${customer.path}/registrations/${json.registrationId}`;
    expect((await service.call('DELETE', path, { caller: customer.caller })).statusCode).toBe(204);
    expect((await service.call('DELETE', path, { caller: customer.caller })).statusCode).toBe(204);
    const rotated = await service.call('POST', `${path}/rotation`, { caller: customer.caller, body: {}, key: newId('event') });
    expect(rotated.json.code).toBe('REGISTRATION_REVOKED');
    expect((await service.call('GET', path, { caller: customer.caller })).json).toMatchObject({ state: 'revoked' });
    expect((await service.events(customer.caller)).filter((type) => type === 'registration.revoked')).toHaveLength(1);
  });

  it('is open to a customer administrator in the same way [CX-3]', async () => {
    const { organisationId, caller } = await service.aCustomer();
    const administrator = {
      kind: 'administrator',
      organisationId,
      partnerId: caller.partnerId,
      actor: { kind: 'person', id: newId('person') },
    } as const;
    const nothing = () => undefined;
    const issued = await registerApplication(service.deps)(administrator, { name: 'Own' }, 'req', nothing);
    if (!issued.ok) throw new Error('refused');
    const { registrationId } = issued.value;
    const rotated = await rotateSecret(service.deps)(administrator, registrationId, { overlapHours: 0 }, 'req', nothing);
    if (!rotated.ok) throw new Error('refused');
    expect((await service.connect(rotated.value)).statusCode).toBe(200);
    expect((await revokeRegistration(service.deps)(administrator, registrationId, 'req', nothing)).ok).toBe(true);
    const elsewhere = { ...administrator, organisationId: newId('organisation') };
    const stranger = await revokeRegistration(service.deps)(elsewhere, registrationId, 'req', nothing);
    expect(stranger).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });
});
