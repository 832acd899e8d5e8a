import type { Assembly } from '../assembly.ts';
import type { HttpRequest } from '../http.ts';
import { type Json, parse, record, text } from '../json.ts';
import { addressOf, fromOf } from '../mailbox/address.ts';
import type { Asked } from './asked.ts';
import { dynamodbNeeds, type Need } from './dynamodb-actions.ts';
import { queueName } from './queues.ts';
import { s3Call } from './s3-actions.ts';

const sqsActions: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** Reads the operation and the permissions of any call that passes the gate. */
export function asked(assembly: Assembly): (service: string, request: HttpRequest) => Asked {
  const { region, account } = assembly;
  const dynamodb = dynamodbNeeds(assembly);
  const identities = assembly.of('AWS::SES::EmailIdentity').map(({ name }) => name);
  const keys = assembly.of('AWS::KMS::Key');
  const aliases = assembly.of('AWS::KMS::Alias');

  function sqs(operation: string, body: Json): Need[] {
    const name = queueName(text(body, 'QueueUrl')) || text(body, 'QueueName') || '*';
    return [{ action: `sqs:${sqsActions[operation] ?? operation}`, resource: `arn:aws:sqs:${region}:${account}:${name}`, context: {} }];
  }

  /** Sending takes the sender's identity and, where one is named, the configuration set. */
  function ses(form: URLSearchParams): Asked {
    const operation = form.get('Action') ?? '';
    const action = `ses:${operation}`;
    if (!operation.startsWith('Send')) return { operation: action, needs: [{ action, resource: '*', context: {} }] };
    const { from, configurationSet } = fromOf(form);
    const address = addressOf(from);
    const identity =
      identities.find((known) => known === address) ?? identities.find((known) => address.endsWith(known)) ?? address.split('@')[1] ?? '';
    const context = { 'ses:FromAddress': address, 'ses:FromDisplayName': from.replace(/\s*<.*/, '') };
    const needs = [{ action, resource: `arn:aws:ses:${region}:${account}:identity/${identity}`, context }];
    if (configurationSet)
      needs.push({ action, resource: `arn:aws:ses:${region}:${account}:configuration-set/${configurationSet}`, context });
    return { operation: action, needs };
  }

  function kms(operation: string, body: Json): Need[] {
    const named = text(body, 'KeyId') || keyOfCiphertext(text(body, 'CiphertextBlob'));
    const alias = aliases.find(({ name }) => named.endsWith(name));
    const id = alias ? text(alias.properties, 'TargetKeyId') : named;
    const key = keys.find(({ name }) => id.endsWith(name));
    const encryption = record(body, 'EncryptionContext');
    const context: Record<string, string | string[]> = { 'kms:EncryptionContextKeys': Object.keys(encryption) };
    for (const [name, value] of Object.entries(encryption)) context[`kms:EncryptionContext:${name}`] = text(value);
    return [{ action: `kms:${operation}`, resource: key?.attributes['Arn'] ?? `arn:aws:kms:${region}:${account}:key/${id}`, context }];
  }

  return (service, request) => {
    const operation = request.header('x-amz-target')?.split('.').at(-1) ?? '';
    switch (service) {
      case 'dynamodb':
        return { operation: `dynamodb:${operation}`, needs: dynamodb(operation, parse(request.body.toString())) };
      case 'sqs':
        return { operation: `sqs:${operation}`, needs: sqs(operation, parse(request.body.toString())) };
      case 'kms':
        return { operation: `kms:${operation}`, needs: kms(operation, parse(request.body.toString())) };
      case 'ses':
        return ses(new URLSearchParams(request.body.toString()));
      case 's3':
        return s3Call(request);
      case 'apigateway': {
        const action = `apigateway:${request.method}`;
        return { operation: action, needs: [{ action, resource: `arn:aws:apigateway:${region}::${request.path}`, context: {} }] };
      }
      default:
        return { operation: `${service}:${operation}`, needs: [] };
    }
  };
}

/** The key that a ciphertext of the local key service names. */
function keyOfCiphertext(blob: string): string {
  try {
    return text(parse(Buffer.from(blob, 'base64').toString()), 'key');
  } catch {
    return '';
  }
}
