import type { FunctionContract } from '#shared/runtime/function-contract.ts';
import { type Properties, resourcesOf, type Synthesized } from './synthesize.ts';

/** A sweep names what it finds, as `stack/id: what`; an empty list is what it hopes for. */
export type Sweep = (templates: Synthesized) => string[];

const refersTo = (value: unknown, id: string): boolean =>
  JSON.stringify(value ?? null).includes(`"${id}"`) || JSON.stringify(value ?? null).includes(`GetAtt${id}`);

/** Alarms of all stacks that look at a resource of one stack, within it or through its exports. */
const alarmsOn = (templates: Synthesized, id: string) =>
  resourcesOf(templates, 'AWS::CloudWatch::Alarm').filter(({ properties }) =>
    refersTo([properties['Dimensions'], properties['Metrics']], id),
  );

export const queuesWithoutDeadLetters: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::SQS::Queue')
    .filter(({ properties }) => properties['RedrivePolicy'] === undefined)
    .filter(({ id }) => {
      const redrives = resourcesOf(templates, 'AWS::SQS::Queue').map(({ properties }) => properties['RedrivePolicy']);
      const failures = resourcesOf(templates, 'AWS::Lambda::EventInvokeConfig').map(({ properties }) => properties['DestinationConfig']);
      return !refersTo([redrives, failures], id);
    })
    .map(({ stack, id }) => `${stack}/${id}: no dead-letter queue`);

export const queuesWithoutAlarm: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::SQS::Queue')
    .filter(({ id }) => alarmsOn(templates, id).length === 0)
    .map(({ stack, id }) => `${stack}/${id}: no alarm`);

export const unencryptedQueues: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::SQS::Queue')
    .filter(({ properties }) => properties['SqsManagedSseEnabled'] !== true && properties['KmsMasterKeyId'] === undefined)
    .map(({ stack, id }) => `${stack}/${id}: not encrypted`);

export const functionsWithoutAlarms: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::Lambda::Function').flatMap(({ stack, id }) =>
    ['Errors', 'Throttles']
      .filter((metric) => !alarmsOn(templates, id).some(({ properties }) => JSON.stringify(properties).includes(`"${metric}"`)))
      .map((metric) => `${stack}/${id}: no alarm on ${metric}`),
  );

const anchorOf = (description: unknown) => /What to do: docs\/runbook\.md#([a-z-]+)$/.exec(String(description))?.[1];

export const alarmsWithoutRunbookEntry =
  (anchors: readonly string[]): Sweep =>
  (templates) =>
    resourcesOf(templates, 'AWS::CloudWatch::Alarm')
      .filter(({ properties }) => !anchors.includes(anchorOf(properties['AlarmDescription']) ?? ''))
      .map(({ stack, id }) => `${stack}/${id}: no runbook entry`);

export const alarmsThatTellNobody: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::CloudWatch::Alarm')
    .filter(
      ({ properties }) =>
        !refersTo(properties['AlarmActions'], 'Alarms04B5A0BF') && !JSON.stringify(properties['AlarmActions'] ?? '').includes('RefAlarms'),
    )
    .map(({ stack, id }) => `${stack}/${id}: tells nobody`);

export const entriesWithoutAlarm =
  (anchors: readonly string[]): Sweep =>
  (templates) => {
    const used = resourcesOf(templates, 'AWS::CloudWatch::Alarm').map(({ properties }) => anchorOf(properties['AlarmDescription']));
    return anchors.filter((anchor) => !used.includes(anchor)).map((anchor) => `${anchor}: no alarm leads here`);
  };

export const logGroupsWithoutEnd: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::Logs::LogGroup')
    .filter(({ properties }) => typeof properties['RetentionInDays'] !== 'number' || properties['KmsKeyId'] === undefined)
    .map(({ stack, id }) => `${stack}/${id}: kept for ever, or without a key`);

export const bucketsWithoutEnd: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::S3::Bucket')
    .filter(({ properties }) => !JSON.stringify(properties['LifecycleConfiguration'] ?? '').includes('ExpirationInDays'))
    .map(({ stack, id }) => `${stack}/${id}: kept for ever`);

type Statement = {
  readonly Effect?: string;
  readonly Action?: string | string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
};

function statementsOf(templates: Synthesized): { where: string; statement: Statement }[] {
  return Object.entries(templates).flatMap(([stack, { Resources }]) =>
    Object.entries(Resources).flatMap(([id, { Properties: properties = {} }]) =>
      documentsIn(properties).flatMap((statements) => statements.map((statement) => ({ where: `${stack}/${id}`, statement }))),
    ),
  );
}

function documentsIn(properties: Properties): Statement[][] {
  return Object.values(properties).flatMap((value): Statement[][] => {
    if (typeof value !== 'object' || value === null) return [];
    if ('Statement' in value && Array.isArray(value.Statement)) return [value.Statement as Statement[]];
    return documentsIn(value as Properties);
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);

/** Wildcards that stand, each with its reason: statements that only deny need none. */
export type AllowedWildcard = { readonly where: RegExp; readonly what: RegExp; readonly reason: string };

export const wildcards =
  (allowed: readonly AllowedWildcard[]): Sweep =>
  (templates) =>
    statementsOf(templates)
      .filter(({ statement }) => statement.Effect !== 'Deny')
      .flatMap(({ where, statement }) =>
        [...listOf(statement.Action), ...listOf(statement.Resource)]
          .map((part) => (typeof part === 'string' ? part : JSON.stringify(part)))
          .filter((part) => part.includes('*'))
          .map((what) => ({ where, what: `${listOf(statement.Action).join(',')} on ${what}` })),
      )
      .filter(({ where, what }) => !allowed.some((one) => one.where.test(where) && one.what.test(what)))
      .map(({ where, what }) => `${where}: ${what}`);

export const scans: Sweep = (templates) =>
  statementsOf(templates)
    .filter(({ statement }) => statement.Effect !== 'Deny')
    .filter(({ statement }) =>
      listOf(statement.Action).some((action) => /^(dynamodb:(Scan|\*|PartiQLSelect|PartiQL\w*\*)|\*)$/i.test(String(action))),
    )
    .map(({ where }) => `${where}: may scan`);

const variablesOf = (properties: Properties): Record<string, unknown> =>
  (properties['Environment'] as { Variables?: Record<string, unknown> } | undefined)?.Variables ?? {};

export const secretsInEnvironment: Sweep = (templates) =>
  resourcesOf(templates, 'AWS::Lambda::Function').flatMap(({ stack, id, properties }) =>
    Object.entries(variablesOf(properties))
      .filter(
        ([name, value]) =>
          /SECRET|PASSWORD|PASSPHRASE|TOKEN|CREDENTIAL|PRIVATE|API_?KEY/.test(name) ||
          /resolve:(ssm-secure|secretsmanager)/.test(JSON.stringify(value)),
      )
      .map(([name]) => `${stack}/${id}: ${name} looks like a secret`),
  );

/** Every variable is one that the contract names, and every setting of the contract is there. */
export const settingsUnlikeContract =
  (contracts: readonly FunctionContract[]): Sweep =>
  (templates) =>
    resourcesOf(templates, 'AWS::Lambda::Function').flatMap(({ stack, id, properties }) => {
      const contract = contracts.find(({ name }) => String(properties['FunctionName']).replace(/^handover-[a-z]+-/, '') === name);
      if (contract === undefined) return [`${stack}/${id}: no contract`];
      const given = Object.keys(variablesOf(properties));
      const named = Object.keys(contract.settings.shape);
      return [
        ...given.filter((name) => !named.includes(name)).map((name) => `${stack}/${id}: ${name} is not in the contract`),
        ...named.filter((name) => !given.includes(name)).map((name) => `${stack}/${id}: ${name} is missing`),
      ];
    });

/** CloudFormation takes 500 resources a stack, API Gateway 300 resources an API: there has to be room left. */
export const tooMany: Sweep = (templates) =>
  Object.entries(templates).flatMap(([stack, { Resources }]) => {
    const all = Object.values(Resources).length;
    const paths = Object.values(Resources).filter(({ Type }) => Type === 'AWS::ApiGateway::Resource').length;
    return [...(all >= 450 ? [`${stack}: ${all} resources`] : []), ...(paths >= 280 ? [`${stack}: ${paths} resources of the API`] : [])];
  });

export const unprotectedState: Sweep = (templates) =>
  [
    ...resourcesOf(templates, 'AWS::DynamoDB::Table'),
    ...resourcesOf(templates, 'AWS::S3::Bucket'),
    ...resourcesOf(templates, 'AWS::KMS::Key'),
  ]
    .filter(
      ({ resource, properties }) =>
        resource.DeletionPolicy !== 'Retain' || (resource.Type.endsWith('Table') && properties['DeletionProtectionEnabled'] !== true),
    )
    .map(({ stack, id }) => `${stack}/${id}: can be deleted with the stack`);
