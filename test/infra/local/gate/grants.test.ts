import { describe, expect, it } from 'vitest';
import { readAssembly } from '#infra/local/assembly.ts';
import { unusedGrants } from '#infra/local/gate/grants.ts';
import { functionRoles, judge } from '#infra/local/gate/policy.ts';
import { synthesized } from '#test/support/local-cloud.ts';

const assembly = readAssembly(await synthesized('fixture'), 'http://gate');
const table = 'arn:aws:dynamodb:eu-central-1:000000000000:table/fixture-table8235A42E';

/** The grants of one function with the given statement only. */
function unused(statement: unknown, used: { action: string; resource: string; allowed?: boolean }[]) {
  const policy = { Statement: [{ Effect: 'Allow', ...(statement as object) }] };
  const roles = new Map([['fixture-items', { roleName: 'r', boundaries: [], identityPolicies: [{ name: 'p', policy }] }]]);
  return unusedGrants(
    assembly,
    roles,
    used.map((use) => ({ functionName: 'fixture-items', allowed: true, ...use })),
  ).map(({ actions, resources }) => ({ actions, resources }));
}

describe('unused grants', () => {
  it('are actions that were never called, a refused call not counting', () => {
    const statement = { Action: ['dynamodb:GetItem', 'dynamodb:Scan'], Resource: table };
    const used = [{ action: 'dynamodb:GetItem', resource: table }];
    expect(unused(statement, used)).toEqual([{ actions: ['dynamodb:Scan'], resources: [table] }]);
    expect(unused(statement, [...used, { action: 'dynamodb:Scan', resource: table, allowed: false }])).toHaveLength(1);
    expect(unused(statement, [...used, { action: 'dynamodb:Scan', resource: table }])).toEqual([]);
  });

  it('are resources that no action touched', () => {
    const statement = { Action: 'dynamodb:Query', Resource: [table, `${table}/index/*`] };
    expect(unused(statement, [{ action: 'dynamodb:Query', resource: `${table}/index/byKind` }])).toEqual([
      { actions: ['dynamodb:Query'], resources: [table] },
    ]);
  });

  it('are not what is used behind the gate', () => {
    for (const Action of ['logs:PutLogEvents', 'xray:PutTraceSegments', 'kms:Decrypt', 'dynamodb:GetRecords'])
      expect(unused({ Action, Resource: '*' }, [])).toEqual([]);
  });
});

describe('policies', () => {
  const verdict = judge(assembly, functionRoles(assembly));
  const from = (address: string) => ({
    action: 'ses:SendEmail',
    resource: 'arn:aws:ses:eu-central-1:000000000000:identity/handover.test',
    context: { 'ses:FromAddress': address },
  });

  it('are evaluated with their conditions, for each function by its own role', async () => {
    expect(await verdict('fixture-worker', from('no-reply@handover.test'))).toBe('Allowed');
    expect(await verdict('fixture-worker', from('root@handover.test'))).toBe('ImplicitlyDenied');
    expect(await verdict('fixture-clock', from('no-reply@handover.test'))).toBe('ImplicitlyDenied');
  });

  it('cannot be evaded by a misspelt action: that stops the run', async () => {
    await expect(verdict('fixture-worker', { action: 'dynamodb:FetchItem', resource: table, context: {} })).rejects.toThrow(
      'cannot be judged',
    );
  });

  it('keep leading keys apart', async () => {
    const condition = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['PARTNER#*'] } };
    const policy = {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: table, Condition: condition }],
    };
    const own = judge(assembly, new Map([['f', { roleName: 'r', boundaries: [], identityPolicies: [{ name: 'p', policy }] }]]));
    const get = (key: string) => own('f', { action: 'dynamodb:GetItem', resource: table, context: { 'dynamodb:LeadingKeys': [key] } });
    expect([await get('PARTNER#1'), await get('ORG#1')]).toEqual(['Allowed', 'ImplicitlyDenied']);
  });
});
