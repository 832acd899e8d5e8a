import { Aws } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import type { QueueWithDeadLetters } from '#infra/constructs/queue.ts';
import type { Platform } from '#infra/platform.ts';
import { queueNames, queueSetting, queuesRead } from '#infra/queues.ts';
import { dueIndex } from '#shared/adapters/dynamodb/due.ts';
import { listIndexes } from '#shared/adapters/dynamodb/indexes.ts';
import type { FileAccess, FunctionContract, QueueName } from '#shared/runtime/function-contract.ts';

/** A setting: what a function is told, and the permission without which being told is of no use. */
type Setting = {
  readonly value: string;
  /** Whether the contract asks for the permission that goes with the setting; a setting without one is told to whoever names it. */
  readonly grant?: undefined | { readonly asked: boolean; readonly statements: () => PolicyStatement[]; readonly field: string };
};

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'PartiQLInsert', 'PartiQLDelete']);

function tableStatements(contract: FunctionContract, { table, dataKey }: Platform): PolicyStatement[] {
  const actions = contract.table ?? [];
  const keyActions = actions.some((action) => writes.has(action))
    ? ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo']
    : ['kms:Decrypt', 'kms:DescribeKey'];
  return [
    ...(actions.length === 0
      ? []
      : [new PolicyStatement({ actions: actions.map((action) => `dynamodb:${action}`), resources: [table.arn] })]),
    ...(contract.queriesDueIndex === true
      ? [new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.arn}/index/${dueIndex.name}`] })]
      : []),
    ...(contract.queriesListIndexes ?? []).map(
      (index) => new PolicyStatement({ actions: ['dynamodb:Query'], resources: [`${table.arn}/index/${listIndexes[index].name}`] }),
    ),
    new PolicyStatement({
      actions: keyActions,
      resources: [dataKey.keyArn],
      conditions: { StringEquals: { 'kms:ViaService': `dynamodb.${Aws.REGION}.amazonaws.com` } },
    }),
  ];
}

/** S3's actions, and those that S3 takes of the bucket's key in the function's name. The parts of a long upload need Decrypt too. */
const fileActions: Readonly<Record<FileAccess, { readonly object: readonly string[]; readonly key: readonly string[] }>> = {
  read: { object: ['s3:GetObject'], key: ['kms:Decrypt'] },
  write: { object: ['s3:PutObject', 's3:AbortMultipartUpload'], key: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  delete: { object: ['s3:DeleteObject'], key: [] },
};

function filesStatements(contract: FunctionContract, { files, dataKey }: Platform): PolicyStatement[] {
  const asked = contract.files ?? [];
  const keyActions = [...new Set(asked.flatMap((access) => fileActions[access].key))];
  return [
    new PolicyStatement({ actions: asked.flatMap((access) => fileActions[access].object), resources: [files.arnForObjects('*')] }),
    // Without it S3 says 403 where there is nothing.
    ...(asked.includes('read') ? [new PolicyStatement({ actions: ['s3:ListBucket'], resources: [files.bucketArn] })] : []),
    ...(keyActions.length === 0
      ? []
      : [
          new PolicyStatement({
            actions: keyActions,
            resources: [dataKey.keyArn],
            conditions: { StringEquals: { 'kms:ViaService': `s3.${Aws.REGION}.amazonaws.com` } },
          }),
        ]),
  ];
}

function queueStatements({ queue, key }: QueueWithDeadLetters, sends: boolean, putsOff: boolean): PolicyStatement[] {
  const may = (actions: string[], resource: string) => new PolicyStatement({ actions, resources: [resource] });
  return [
    ...(sends ? [may(['sqs:SendMessage'], queue.queueArn)] : []),
    ...(putsOff ? [may(['sqs:ChangeMessageVisibility'], queue.queueArn)] : []),
    ...(sends && key !== undefined ? [may(['kms:Decrypt', 'kms:GenerateDataKey'], key.keyArn)] : []),
  ];
}

function queueGrant(name: QueueName, contract: FunctionContract, { queueOf }: Platform): Setting['grant'] {
  const sends = contract.sendsTo?.includes(name) === true;
  const putsOff = contract.putsOffMessages === true && queuesRead(contract).some(({ queue }) => queue === name);
  return {
    asked: sends || putsOff,
    field: `sendsTo ${name}, or putsOffMessages of one that it reads`,
    statements: () => queueStatements(queueOf(name), sends, putsOff),
  };
}

function settingsFor(contract: FunctionContract, platform: Platform): ReadonlyMap<string, Setting> {
  const { stage, table, mail, queueOf } = platform;
  const mailGrant = {
    asked: contract.sendsMail === true,
    field: 'sendsMail',
    statements: () => [
      new PolicyStatement({
        actions: ['ses:SendRawEmail'],
        resources: [mail.identityArn, mail.configurationSetArn],
        conditions: { StringEquals: { 'ses:FromAddress': stage.mail.sender } },
      }),
    ],
  };
  return new Map<string, Setting>([
    [
      'TABLE_NAME',
      {
        value: table.name,
        grant: {
          asked: (contract.table?.length ?? 0) > 0 || contract.queriesDueIndex === true || contract.queriesListIndexes !== undefined,
          field: 'table',
          statements: () => tableStatements(contract, platform),
        },
      },
    ],
    [
      'FILES_BUCKET',
      {
        value: platform.files.bucketName,
        grant: {
          asked: (contract.files?.length ?? 0) > 0,
          field: 'files',
          statements: () => filesStatements(contract, platform),
        },
      },
    ],
    ...queueNames().map((name): [string, Setting] => [
      queueSetting(name),
      {
        value: queueOf(name).queue.queueUrl,
        grant: queueGrant(name, contract, platform),
      },
    ]),
    ['MAIL_SENDER', { value: stage.mail.sender, grant: mailGrant }],
    ['MAIL_CONFIGURATION_SET', { value: mail.configurationSetName }],
    ['PUBLIC_ORIGIN', { value: `https://${stage.domains.api.name}` }],
    ['WIRE_ORIGIN', { value: `https://${stage.domains.webex.name}` }],
    ['ASSISTANCE_ADDRESS', { value: stage.assistanceAddress }],
    ['PRODUCT_NAME', { value: stage.productName }],
    ['DNS_SERVERS', { value: stage.dnsServers ?? 'system' }],
    ['STAGE', { value: stage.name }],
  ]);
}

/**
 * Fills in what the contract asks to be told, each setting together with its permission: one cannot be had without the other.
 *
 * @throws when nobody provides a setting, when a setting comes without its permission, or a permission without its setting.
 */
export function giveSettings(fn: LambdaFunction, contract: FunctionContract, platform: Platform): void {
  mindLoops(contract);
  const settings = settingsFor(contract, platform);
  const wanted = Object.keys(contract.settings.shape);
  for (const name of wanted) {
    const setting = settings.get(name);
    if (setting === undefined) throw new Error(`${contract.name} asks for the setting ${name}, and nobody provides it.`);
    if (setting.grant?.asked === false)
      throw new Error(
        `${contract.name} asks for ${name} and not for the permission that goes with it: say so in its contract (${setting.grant.field}).`,
      );
    fn.addEnvironment(name, setting.value);
  }
  for (const [name, { grant }] of settings) {
    if (grant?.asked !== true) continue;
    if (!wanted.includes(name))
      throw new Error(`${contract.name} asks for a permission (${grant.field}) and not for the setting ${name} that goes with it.`);
    for (const statement of grant.statements()) fn.addToRolePolicy(statement);
  }
  if (contract.files !== undefined && fn.role !== undefined)
    acknowledge(fn.role, {
      [`IAM5[Resource::handover-${platform.stage.name}-state:ExportsOutputFnGetAttFiles8E6940B8ArnD8EE6C03/*]`]:
        'Any file of the bucket: which organisation’s is decided by the key of its job.',
    });
}

function mindLoops(contract: FunctionContract): void {
  const loops = queuesRead(contract).some(({ queue }) => contract.sendsTo?.includes(queue) === true);
  if (loops && contract.mayLoop !== true)
    throw new Error(`${contract.name} sends to a queue that it reads: Lambda stops that after 16 rounds unless it says mayLoop.`);
  if (!loops && contract.mayLoop === true) throw new Error(`${contract.name} says mayLoop and sends to no queue that it reads.`);
}
