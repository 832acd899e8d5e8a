import * as z from 'zod';
import { retentionDays } from '#shared/adapters/dynamodb/retention.ts';

const text = z.union([z.string(), z.looseObject({})]);
const named = z.looseObject({ Type: z.string(), Properties: z.looseObject({}).optional() });
const template = z.looseObject({ Resources: z.record(z.string(), named) });
const table = z.looseObject({ TimeToLiveSpecification: z.looseObject({ AttributeName: z.string(), Enabled: z.literal(true) }) });
const bucket = z.looseObject({
  LifecycleConfiguration: z.looseObject({
    Rules: z.array(z.looseObject({ ExpirationInDays: z.int(), Status: z.literal('Enabled'), Prefix: z.string().default('') })),
  }),
});
const log = z.looseObject({ LogGroupName: text, RetentionInDays: z.int() });
const queue = z.looseObject({ QueueName: z.string(), MessageRetentionPeriod: z.int() });

type Row = readonly [what: string, days: string, by: string];

function nameOf(value: z.infer<typeof text>): string {
  return typeof value === 'string'
    ? value
    : /API-Gateway-Execution-Logs_/.test(JSON.stringify(value))
      ? 'API-Gateway-Execution-Logs_<api>/live'
      : '?';
}

/**
 * How long everything is kept, as Markdown, read from what enforces it: the kinds of items with the table's TTL, and the lifecycle
 * rules, log groups and queues of synthesized templates. What every function has is said once.
 *
 * @throws when something in a template has no end, or the table does not forget.
 */
export function retentionTable(templates: readonly unknown[], functionNames: readonly string[]): string {
  // A queue may be called as a function is; only those for failed runs are a function's.
  const anyFunction = new RegExp(`(?<=/)(${functionNames.join('|')})$|(?<=^handover-[a-z]+-)(${functionNames.join('|')})(?=-failed-runs$)`);
  const resources = templates.flatMap((one) => Object.entries(template.parse(one).Resources));
  const of = <S extends z.ZodType>(type: string, schema: S) =>
    resources.filter(([, { Type }]) => Type === type).map(([id, { Properties }]): [string, z.output<S>] => [id, schema.parse(Properties)]);

  const ttl = of('AWS::DynamoDB::Table', table).map(([, { TimeToLiveSpecification }]) => TimeToLiveSpecification.AttributeName);
  const items = Object.entries(retentionDays).map(
    ([kind, days]): Row =>
      days === undefined
        ? [kind, 'as long as its owner', 'the code that ends it']
        : [kind, String(days), `TTL attribute \`${ttl.join()}\``],
  );
  const buckets = of('AWS::S3::Bucket', bucket).flatMap(([id, { LifecycleConfiguration }]) =>
    LifecycleConfiguration.Rules.map(
      ({ Prefix, ExpirationInDays }): Row => [
        `${id.replace(/[0-9A-F]{8}$/, '')}, \`${Prefix}*\``,
        String(ExpirationInDays),
        'lifecycle rule',
      ],
    ),
  );
  const logs = of('AWS::Logs::LogGroup', log).map(
    ([, { LogGroupName, RetentionInDays }]): Row => [
      `\`${nameOf(LogGroupName).replace(anyFunction, '<function>')}\``,
      String(RetentionInDays),
      'retention of the log group',
    ],
  );
  const queues = of('AWS::SQS::Queue', queue).map(
    ([, { QueueName, MessageRetentionPeriod }]): Row => [
      `\`${QueueName.replace(anyFunction, '<function>')}\``,
      String(MessageRetentionPeriod / 86_400),
      'retention of the queue',
    ],
  );
  return [
    '# What is kept for how long',
    '',
    'Generated from what enforces it, for production; do not edit. TTL is housekeeping: whatever must end on time is checked when it is read.',
    'Backups go back 35 days; what is deleted is gone from them by then.',
    section('Items of the table', items),
    section('Objects in buckets', buckets),
    section('Logs', logs),
    section('Messages in queues', queues),
    '',
  ].join('\n');
}

function section(title: string, rows: readonly Row[]): string {
  const distinct = [...new Map(rows.map((row) => [row.join(), row])).values()];
  const sorted = distinct.toSorted(([one], [other]) => one.localeCompare(other, 'en'));
  return [
    '',
    `## ${title}`,
    '',
    '| what | days | enforced by |',
    '| --- | --- | --- |',
    ...sorted.map((row) => `| ${row.join(' | ')} |`),
  ].join('\n');
}
