import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newConnectionSecret } from '#shared/domain/context-service-connection.ts';
import { endpointsOf } from '#shared/domain/context-service-endpoints.ts';
import { dataCentre } from '#shared/domain/countries.ts';
import { trialState } from '#shared/domain/trial.ts';
import { newId } from '#shared/runtime/ids.ts';
import { contextServiceOver } from '#test/support/context-service.ts';
import { startTable, type TestTable } from '#test/support/dynoxide.ts';

let table: TestTable;
let service: ReturnType<typeof contextServiceOver>;
beforeAll(async () => {
  table = await startTable();
  service = contextServiceOver(table);
});
afterAll(() => table.stop());

async function aRegistered(country = 'PL') {
  const customer = await service.aCustomer({ country });
  const { json: issued } = await service.register(customer);
  const registration = `${customer.path}/registrations/${issued.registrationId}`;
  const show = async () => (await service.call('GET', registration, { caller: customer.caller })).json;
  const connections = async () => (await service.events(customer.caller)).filter((type) => type === 'registration.connected').length;
  return { ...customer, issued, registration, show, connections };
}

const later = (minutes: number) => {
  service.clock.at = new Date(service.clock.at.getTime() + minutes * 60_000);
};

describe('connecting a contact centre application', () => {
  it('answers endpoints and data centre, and marks the registration connected with the time last seen [CX-4]', async () => {
    const { issued, organisationId, show } = await aRegistered();
    const answer = await service.connect(issued, { applicationVersion: '12.6.1', javaVersion: '1.8.0_292-b10' });
    expect(answer.statusCode).toBe(200);
    expect(answer.json).toEqual({
      registrationId: issued.registrationId,
      organisationId,
      dataCentre: 'EU1',
      endpoints: endpointsOf('EU1'),
    });
    expect(await show()).toMatchObject({
      state: 'connected',
      lastSeenAt: service.clock.at.toISOString(),
      applicationVersion: '12.6.1',
      javaVersion: '1.8.0_292-b10',
    });
  });

  it('has endpoints of its own in every data centre', async () => {
    expect(new Set(dataCentre.options.map((centre) => endpointsOf(centre).data)).size).toBe(dataCentre.options.length);
    const { issued } = await aRegistered('JP');
    expect((await service.connect(issued)).json).toMatchObject({ dataCentre: 'JP1', endpoints: endpointsOf('JP1') });
  });

  it('refuses connection data that is not ours with 401 and a challenge, whatever is wrong with it [CX-4]', async () => {
    const { issued } = await aRegistered();
    const other = await aRegistered();
    const wrong = [
      { ...issued, secret: newConnectionSecret() },
      { ...issued, secret: other.issued.secret },
      { ...issued, secret: '' },
      { ...issued, connectionId: '' },
      { ...issued, connectionId: other.issued.connectionId },
      { ...issued, connectionId: `${issued.connectionId.split('.')[0]}.${newId('registration')}` },
      { ...issued, connectionId: `${newId('organisation')}.${issued.registrationId}` },
    ];
    for (const data of wrong) {
      const answer = await service.connect(data);
      expect([answer.statusCode, answer.json.code]).toEqual([401, 'CONNECTION_DATA_INVALID']);
      expect(answer.headers?.['www-authenticate']).toBe('Basic realm="Context Service", charset="UTF-8"');
    }
    const none = await service.call('POST', '/v1/context-service/connections', { body: { applicationVersion: '1', javaVersion: '17' } });
    expect(none.json.code).toBe('CONNECTION_DATA_INVALID');
  });

  it('refuses a Java runtime that is too old, unreadable or not told, and records nothing [CX-4]', async () => {
    const { issued, show } = await aRegistered();
    const refused = async (javaVersion?: string | null) =>
      (await service.connect(issued, { applicationVersion: '1', ...(javaVersion === undefined ? {} : { javaVersion }) })).json;
    expect(await refused('1.8.0_150')).toMatchObject({ status: 403, code: 'JAVA_TOO_OLD', errors: [{ field: '/javaVersion' }] });
    for (const unreadable of [undefined, null, '', ' ', 'eight']) {
      expect(await refused(unreadable)).toMatchObject({ status: 400, code: 'JAVA_VERSION_UNREADABLE' });
    }
    expect(await show()).toMatchObject({ state: 'registered' });
    expect((await service.connect(issued, { applicationVersion: '1', javaVersion: '1.8.0_151' })).statusCode).toBe(200);
  });

  it('looks for refusals in order: credentials, revocation, entitlement, Java [CX-4]', async () => {
    const { issued, caller, path, registration } = await aRegistered();
    const oldJava = { applicationVersion: '1', javaVersion: '1.7.0' };
    const code = async (secret: string) => (await service.connect({ ...issued, secret }, oldJava)).json.code;
    expect(await code(issued.secret)).toBe('JAVA_TOO_OLD');
    await service.call('DELETE', path, { caller });
    expect(await code(issued.secret)).toBe('NOT_ENTITLED');
    await service.call('DELETE', registration, { caller });
    expect(await code(issued.secret)).toBe('REGISTRATION_REVOKED');
    expect(await code(newConnectionSecret())).toBe('CONNECTION_DATA_INVALID');
  });

  it('connects again with the old registration once Context Service is granted anew [CX-2]', async () => {
    const { issued, caller, path } = await aRegistered();
    await service.call('DELETE', path, { caller });
    expect((await service.connect(issued)).json.code).toBe('NOT_ENTITLED');
    await service.call('PUT', path, { caller });
    expect((await service.connect(issued)).statusCode).toBe(200);
  });

  it('is refused by no state of the trial [CX-6]', async () => {
    const { issued, caller, trialId } = await aRegistered();
    for (const state of trialState.options) {
      await table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: { PK: `PARTNER#${caller.partnerId}`, SK: `TRIAL#${trialId}` },
          UpdateExpression: 'SET #state = :state',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':state': state },
        }),
      );
      expect([state, (await service.connect(issued)).statusCode]).toEqual([state, 200]);
    }
  });
});

describe('connecting again and again', () => {
  it('records the time every five minutes at most, and an event only when something changed', async () => {
    const { issued, show, connections } = await aRegistered();
    const beginning = service.clock.at.toISOString();
    for (let minute = 0; minute < 5; minute++) {
      await service.connect(issued);
      later(1);
    }
    expect(await show()).toMatchObject({ lastSeenAt: beginning });
    await service.connect(issued);
    expect(await show()).toMatchObject({ lastSeenAt: service.clock.at.toISOString() });
    expect(await connections()).toBe(1);
    await service.connect(issued, { applicationVersion: '13.0', javaVersion: '17' });
    expect(await show()).toMatchObject({ applicationVersion: '13.0', javaVersion: '17' });
    expect(await connections()).toBe(2);
  });

  it('makes one event out of forty first connections at the same moment', async () => {
    const { issued, connections } = await aRegistered();
    const answers = await Promise.all(Array.from({ length: 40 }, () => service.connect(issued)));
    expect(answers.every((answer) => answer.statusCode === 200)).toBe(true);
    expect(await connections()).toBe(1);
  });

  it('does not bring a revoked registration back to life, however close the two are', async () => {
    for (let round = 0; round < 20; round++) {
      const { issued, caller, registration, show } = await aRegistered();
      const [, revoked] = await Promise.all([service.connect(issued), service.call('DELETE', registration, { caller })]);
      expect(revoked.statusCode).toBe(204);
      expect(await show()).toMatchObject({ state: 'revoked' });
    }
  });
});
