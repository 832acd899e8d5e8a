import { describe, expect, it } from 'vitest';
import { functionContracts } from '#infra/functions.ts';
import { runbookEntries } from '#infra/runbook.ts';
import { stages } from '#infra/stages.ts';
import { samples } from './support/contracts.ts';
import * as sweeps from './support/sweeps.ts';
import { read, type Synthesized, synthesize, type TemplateResource } from './support/synthesize.ts';

const anchors = [...read('docs', 'runbook.md').matchAll(/^### (.+)$/gm)].map(([, title = '']) => title.toLowerCase().replaceAll(' ', '-'));

const allowedWildcards: readonly sweeps.AllowedWildcard[] = [
  {
    where: /^state\/(Data|Log)Key/,
    what: /on \*$/,
    reason: 'In the policy of a key the resource is the key itself; * is the only way to say so.',
  },
  {
    where: /^state\/(Data|Log)Key/,
    what: /^kms:\*/,
    reason: 'The account keeps the key administrable through IAM; without it a key can be lost for good.',
  },
  {
    where: /^state\/AccessLogsPolicy/,
    what: /^s3:PutObject on .*(failed-records|files)\/\*/,
    reason: 'S3 names the log files below our prefix.',
  },
  {
    where: /^workers\/\w+RoleDefaultPolicy/,
    what: /^dynamodb:ListStreams on \*$/,
    reason: 'The action knows no resource, and Lambda asks for it.',
  },
  {
    where: /^workers\/\w+RoleDefaultPolicy/,
    what: /^s3:PutObject on .*FailedRecords.*\/\*/,
    reason: 'Lambda names the objects of records that were given up.',
  },
  {
    where: /^(api-functions|api-pages|webex-functions|workers)\/\w+RoleDefaultPolicy/,
    what: /^s3:(GetObject|PutObject|AbortMultipartUpload|DeleteObject)(,s3:\w+)* on .*GetAttFiles.*\/\*/,
    reason: 'A file is named by its organisation and job; the function asks for that of the job it was led to.',
  },
];

const real = synthesize({ contracts: functionContracts });
const oneOfEachKind = synthesize();

const all: Record<string, sweeps.Sweep> = {
  'every queue has a dead-letter queue': sweeps.queuesWithoutDeadLetters,
  'every queue, those for dead letters too, has an alarm': sweeps.queuesWithoutAlarm,
  'every queue is encrypted': sweeps.unencryptedQueues,
  'every function has alarms on errors and on throttles': sweeps.functionsWithoutAlarms,
  'every alarm leads to an entry of the runbook': sweeps.alarmsWithoutRunbookEntry(anchors),
  'every alarm tells somebody': sweeps.alarmsThatTellNobody,
  'every log group forgets and is encrypted': sweeps.logGroupsWithoutEnd,
  'every bucket forgets': sweeps.bucketsWithoutEnd,
  'every wildcard has a reason': sweeps.wildcards(allowedWildcards),
  'nothing may scan': sweeps.scans,
  'no variable looks like a secret': sweeps.secretsInEnvironment,
  'there is room left in every stack and API': sweeps.tooMany,
  'state survives its stack': sweeps.unprotectedState,
};

describe('the templates of production', () => {
  it.each(Object.entries(all))('%s', (_, sweep) => {
    expect(sweep(real)).toEqual([]);
    expect(sweep(oneOfEachKind)).toEqual([]);
  });

  it('give every function the settings of its contract and no others', () => {
    expect(sweeps.settingsUnlikeContract(functionContracts)(real)).toEqual([]);
    expect(sweeps.settingsUnlikeContract(samples)(oneOfEachKind)).toEqual([]);
  });

  it('have an alarm for every entry of the runbook that is about one', () => {
    expect(sweeps.entriesWithoutAlarm(runbookEntries)(oneOfEachKind)).toEqual([]);
    expect(anchors.toSorted()).toEqual(runbookEntries.toSorted());
  });
});

describe.each(['local', 'staging'] as const)('the templates of %s', (name) => {
  const templates = synthesize({ stage: stages[name] });
  it.each(Object.entries(all).filter(([title]) => title !== 'state survives its stack'))('%s', (_, sweep) => {
    expect(sweep(templates)).toEqual([]);
  });
});

/** The same templates with one resource changed or added. */
function planted(stack: string, id: string, change: (found: TemplateResource | undefined) => object): Synthesized {
  const copy = structuredClone(oneOfEachKind);
  const template = copy[stack];
  if (template === undefined) throw new Error(`no stack ${stack}`);
  template.Resources[id] = change(template.Resources[id]) as TemplateResource;
  return copy;
}

const idOf = (stack: string, type: string, matching = /./): string => {
  const found = Object.entries(oneOfEachKind[stack]?.Resources ?? {}).find(([id, { Type }]) => Type === type && matching.test(id));
  if (found === undefined) throw new Error(`no ${type} in ${stack}`);
  return found[0];
};

const without = (property: string) => (found: TemplateResource | undefined) => {
  const { [property]: _, ...Properties } = found?.Properties ?? {};
  return { ...found, Properties };
};
const having = (properties: object) => (found: TemplateResource | undefined) => ({
  ...found,
  Properties: { ...found?.Properties, ...properties },
});
const policy = (statement: object) => () => ({
  Type: 'AWS::IAM::Policy',
  Properties: { PolicyDocument: { Statement: [{ Effect: 'Allow', ...statement }] } },
});
const queue = () => ({ Type: 'AWS::SQS::Queue', Properties: { SqsManagedSseEnabled: true } });

describe('each sweep catches what is planted', () => {
  const aFunction = () => idOf('api-functions', 'AWS::Lambda::Function', /changething/);
  it.each<[string, () => Synthesized, string]>([
    ['every queue has a dead-letter queue', () => planted('state', 'Lonely', queue), 'state/Lonely: no dead-letter queue'],
    ['every queue, those for dead letters too, has an alarm', () => planted('state', 'Unseen', queue), 'state/Unseen: no alarm'],
    ['every queue is encrypted', () => planted('state', 'Open', () => ({ Type: 'AWS::SQS::Queue' })), 'state/Open: not encrypted'],
    [
      'every function has alarms on errors and on throttles',
      () => planted('api', 'Unwatched', () => ({ Type: 'AWS::Lambda::Function' })),
      'api/Unwatched: no alarm on Errors',
    ],
    [
      'every alarm leads to an entry of the runbook',
      () => planted('api', idOf('api', 'AWS::CloudWatch::Alarm', /^Slow/), having({ AlarmDescription: 'It is slow.' })),
      'no runbook entry',
    ],
    [
      'every alarm tells somebody',
      () => planted('api', idOf('api', 'AWS::CloudWatch::Alarm', /^Slow/), without('AlarmActions')),
      'tells nobody',
    ],
    [
      'every log group forgets and is encrypted',
      () => planted('api', idOf('api', 'AWS::Logs::LogGroup'), without('RetentionInDays')),
      'kept for ever',
    ],
    ['every bucket forgets', () => planted('state', idOf('state', 'AWS::S3::Bucket'), without('LifecycleConfiguration')), 'kept for ever'],
    [
      'every wildcard has a reason',
      () => planted('api', 'Broad', policy({ Action: 'sqs:*', Resource: 'arn' })),
      'api/Broad: sqs:* on sqs:*',
    ],
    [
      'every wildcard has a reason',
      () => planted('api', 'Wide', policy({ Action: 'sqs:SendMessage', Resource: '*' })),
      'api/Wide: sqs:SendMessage on *',
    ],
    [
      'nothing may scan',
      () => planted('api', 'Scanner', policy({ Action: ['dynamodb:GetItem', 'dynamodb:Scan'], Resource: 'arn' })),
      'api/Scanner: may scan',
    ],
    [
      'nothing may scan',
      () => planted('api', 'Selector', policy({ Action: ['dynamodb:PartiQLSelect'], Resource: 'arn' })),
      'api/Selector: may scan',
    ],
    [
      'no variable looks like a secret',
      () => planted('api-functions', aFunction(), having({ Environment: { Variables: { WEBHOOK_SECRET: 'x' } } })),
      'WEBHOOK_SECRET looks like a secret',
    ],
    [
      'state survives its stack',
      () => planted('state', idOf('state', 'AWS::DynamoDB::Table'), without('DeletionProtectionEnabled')),
      'can be deleted',
    ],
  ])('%s', (title, plant, finding) => {
    expect(all[title]?.(plant()).join('\n')).toContain(finding);
  });

  it('a setting that no contract names, and one that is missing', () => {
    const found = sweeps.settingsUnlikeContract(samples)(
      planted('api-functions', aFunction(), having({ Environment: { Variables: { EXTRA: 'x' } } })),
    );
    expect(found.map((one) => one.replace(/^.*: /, ''))).toEqual(['EXTRA is not in the contract', 'TABLE_NAME is missing']);
  });

  it('a stack that is nearly full', () => {
    const copy = structuredClone(oneOfEachKind);
    for (let n = 0; n < 450; n++) Object.assign(copy['api']?.Resources ?? {}, { [`Path${n}`]: { Type: 'AWS::ApiGateway::Resource' } });
    expect(sweeps.tooMany(copy)).toHaveLength(2);
  });

  it('a runbook entry that no alarm leads to', () => {
    expect(sweeps.entriesWithoutAlarm(['nobody-comes-here'])(oneOfEachKind)).toEqual(['nobody-comes-here: no alarm leads here']);
  });
});
