import type { Assembly } from '../assembly.ts';
import { type Json, list, text } from '../json.ts';
import { plainName } from '../lambda/access-key.ts';
import type { Role } from './policy.ts';

/** A permission that a function used. */
export interface Used {
  readonly functionName: string;
  readonly action: string;
  readonly resource: string;
  readonly allowed: boolean;
}

/** A grant that no call has used: an action that was never called, or a resource that none of the statement's actions ever touched. */
export interface UnusedGrant {
  readonly functionName: string;
  readonly policy: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
}

/** Grants that are used where the gate does not stand, each with the reason. They are never reported. */
export const neverPass: readonly { readonly action: RegExp; readonly reason: string }[] = [
  { action: /^logs:/i, reason: 'the Lambda service writes the logs' },
  { action: /^xray:/i, reason: 'the Lambda service sends the traces' },
  { action: /^cloudwatch:/i, reason: 'metrics are log lines here' },
  { action: /^dynamodb:(DescribeStream|GetRecords|GetShardIterator|ListStreams)$/i, reason: 'the event source mapping reads the stream' },
  { action: /^kms:/i, reason: 'CDK grants the use of a key as a whole; what a table, queue or bucket needs of it is judged with the call' },
];

/** What an event source mapping does with its queue in the function's name. */
const polling = /^sqs:(ReceiveMessage|DeleteMessage|ChangeMessageVisibility|GetQueueAttributes|GetQueueUrl)$/i;

const wildcard = (pattern: string, flags: string) =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    flags,
  );

/**
 * Actions that are granted together with the one that is meant; nothing but the others is worth a report. Listing a bucket is how S3
 * comes to say that an object is missing, aborting is for an upload that fails half-way.
 */
const together =
  /^(sqs:(GetQueueAttributes|GetQueueUrl)|s3:(ListBucket|AbortMultipartUpload|PutObjectLegalHold|PutObjectRetention|PutObjectTagging|PutObjectVersionTagging|Abort\*|GetBucket\*|List\*|GetObject\*))$/;

/** Compares what every role allows with what was used of it. */
export function unusedGrants(assembly: Assembly, roles: ReadonlyMap<string, Role>, used: readonly Used[]): UnusedGrant[] {
  const polled = new Map<string, string[]>();
  const failureDestinations = new Map<string, string[]>();
  for (const { properties } of assembly.of('AWS::Lambda::EventSourceMapping', 'AWS::Lambda::EventInvokeConfig')) {
    const name = plainName(text(properties, 'FunctionName'));
    polled.set(name, [...(polled.get(name) ?? []), text(properties, 'EventSourceArn')]);
    const destination = text(properties, 'DestinationConfig', 'OnFailure', 'Destination');
    failureDestinations.set(name, [...(failureDestinations.get(name) ?? []), ...(destination ? [destination] : [])]);
  }

  function passes(functionName: string, action: string, resources: readonly string[]): boolean {
    if (neverPass.some((known) => known.action.test(action)) || together.test(action)) return false;
    if (polling.test(action)) return !resources.every((resource) => polled.get(functionName)?.includes(resource));
    // Lambda itself writes what is given up.
    if (/^(sqs:SendMessage|s3:)/i.test(action)) {
      const covered = (resource: string) =>
        failureDestinations.get(functionName)?.some((arn) => wildcard(resource, '').test(arn) || resource.startsWith(`${arn}/`));
      return !resources.every(covered);
    }
    return true;
  }

  return [...roles].flatMap(([functionName, role]) => {
    const own = used.filter((use) => use.functionName === functionName && use.allowed);
    return role.identityPolicies.flatMap(({ name, policy }) =>
      statements(policy).flatMap(({ actions, resources }) => {
        const passing = actions.filter((action) => passes(functionName, action, resources));
        if (passing.length === 0) return [];
        const covers = (action: string, resource: string) =>
          own.some((use) => wildcard(action, 'i').test(use.action) && wildcard(resource, '').test(use.resource));
        const idleActions = passing.filter((action) => !resources.some((resource) => covers(action, resource)));
        const idleResources = resources.filter(
          (resource) => !failureDestinations.get(functionName)?.includes(resource) && !actions.some((action) => covers(action, resource)),
        );
        const found: UnusedGrant[] = [];
        if (idleActions.length > 0) found.push({ functionName, policy: name, actions: idleActions, resources });
        else if (idleResources.length > 0) found.push({ functionName, policy: name, actions: passing, resources: idleResources });
        return found;
      }),
    );
  });
}

function statements(policy: Json): { actions: string[]; resources: string[] }[] {
  return list(policy, 'Statement')
    .filter((statement) => text(statement, 'Effect') === 'Allow')
    .map((statement) => ({
      actions: list(statement, 'Action').map((action) => text(action)),
      resources: list(statement, 'Resource').map((one) => text(one)),
    }));
}
