import type { Assembly } from '../assembly.ts';
import { list, text } from '../json.ts';
import type { Need } from './dynamodb-actions.ts';

/** What a service does with a key of ours for a call, in the name of the caller. */
const uses: readonly { readonly action: RegExp; readonly service: string; readonly keyActions: readonly string[] }[] = [
  { action: /^dynamodb:/, service: 'dynamodb', keyActions: ['kms:Decrypt'] },
  { action: /^sqs:SendMessage$/, service: 'sqs', keyActions: ['kms:GenerateDataKey', 'kms:Decrypt'] },
  { action: /^sqs:ReceiveMessage$/, service: 'sqs', keyActions: ['kms:Decrypt'] },
  { action: /^s3:PutObject$/, service: 's3', keyActions: ['kms:GenerateDataKey'] },
  { action: /^s3:GetObject$/, service: 's3', keyActions: ['kms:Decrypt'] },
];

/** Finds what a permission takes beside itself: the use of the key under which the table, queue or bucket is kept. */
export function keyUse(assembly: Assembly): (need: Need) => readonly Need[] {
  const keys = assembly.of('AWS::KMS::Key');
  const aliases = assembly.of('AWS::KMS::Alias');
  const arnOf = (named: string) => {
    const alias = aliases.find(({ name }) => named.endsWith(name));
    const id = alias ? text(alias.properties, 'TargetKeyId') : named;
    return keys.find(({ name }) => id !== '' && id.endsWith(name))?.attributes['Arn'];
  };
  const keyOf = new Map<string, string>();
  const note = (resource: string | undefined, named: string) => {
    const arn = arnOf(named);
    if (resource && arn) keyOf.set(resource, arn);
  };
  for (const { attributes, properties } of assembly.of('AWS::DynamoDB::Table', 'AWS::DynamoDB::GlobalTable'))
    note(attributes['Arn'], text(properties, 'SSESpecification', 'KMSMasterKeyId'));
  for (const { attributes, properties } of assembly.of('AWS::SQS::Queue')) note(attributes['Arn'], text(properties, 'KmsMasterKeyId'));
  for (const { attributes, properties } of assembly.of('AWS::S3::Bucket')) {
    const [rule] = list(properties, 'BucketEncryption', 'ServerSideEncryptionConfiguration');
    note(attributes['Arn'], text(rule, 'ServerSideEncryptionByDefault', 'KMSMasterKeyID'));
  }

  return ({ action, resource }) => {
    const key =
      keyOf.get(resource) ?? keyOf.get(resource.replace(/\/index\/.*$/, '')) ?? keyOf.get(resource.replace(/(:::[^/]+)\/.*$/, '$1'));
    const use = key && uses.find((known) => known.action.test(action));
    if (!use) return [];
    const context = { 'kms:ViaService': `${use.service}.${assembly.region}.amazonaws.com`, 'kms:CallerAccount': assembly.account };
    return use.keyActions.map((keyAction) => ({ action: keyAction, resource: key, context }));
  };
}
