import type * as z from 'zod';
import type { Route } from '#shared/http/route.ts';

/** A page's address; `HEAD` is what link scanners ask with. */
export type PageContract = { readonly method: 'GET' | 'HEAD' | 'POST'; readonly path: `/${string}` };

/** What starts a function. */
export type Trigger =
  | { readonly kind: 'http'; readonly routes: readonly Route[] }
  /** Operations on the host whose wire format is not ours: loose requests, closed answers, another shape of errors. */
  | {
      readonly kind: 'wire';
      readonly routes: readonly Route[];
      /** Takes every path of the host at which nothing is, too. */
      readonly elsewhere?: true;
    }
  /** Server-rendered pages and forms; no authorizer, the function resolves the session itself. */
  | { readonly kind: 'pages'; readonly routes: readonly PageContract[] }
  | { readonly kind: 'authorizer' }
  | { readonly kind: 'queue'; readonly queues: readonly [QueueSource, ...QueueSource[]] }
  /** The table's stream: the one reader of new events. */
  | { readonly kind: 'stream'; readonly batchSize: number }
  | { readonly kind: 'schedule'; readonly everyMinutes: number };

/** A queue that a function reads. A batch that comes in is of one queue. */
export type QueueSource = {
  readonly queue: QueueName;
  readonly batchSize: number;
  /** How many batches of this queue may be worked on at once; at least 2, as Lambda has it. */
  readonly maxConcurrency: number;
  /** Messages a second that all of them together take at most: the pace of the provider behind. */
  readonly perSecond?: number;
};

export type QueueName =
  | 'transactional-mail'
  | 'bulk-mail'
  | 'mail-feedback'
  | 'imports'
  | 'syncs'
  | 'resends'
  | 'provisioning'
  | 'wholesale'
  | 'webhooks'
  | 'reports';

/** DynamoDB actions by name: a transaction needs those of its parts, a batch of statements the one of each statement. Nothing may
 * scan, and therefore nothing select by a statement, which can. */
export type TableAction =
  | 'GetItem'
  | 'BatchGetItem'
  | 'Query'
  | 'PutItem'
  | 'UpdateItem'
  | 'DeleteItem'
  | 'ConditionCheckItem'
  | 'PartiQLInsert'
  | 'PartiQLDelete';

/**
 * What a function may do with files of organisations; goes with the setting FILES_BUCKET. An address or form that it signs can do no
 * more than the function may: a presigned GET takes `read`, a form for an upload `write`. `read` tells a missing file from a forbidden one.
 */
export type FileAccess = 'read' | 'write' | 'delete';

/** What the infrastructure knows of a function: why it is there, what starts it, what it may touch, what it is told. */
export type FunctionContract = {
  /** The name of its folder, construct, metrics and sample event. */
  readonly name: string;
  readonly purpose: string;
  readonly trigger: Trigger;
  /** Environment variables. The infrastructure fills them in, each together with the permission that goes with it. */
  readonly settings: z.ZodObject;
  readonly table?: readonly TableAction[];
  /** May query the index `due`. */
  readonly queriesDueIndex?: boolean;
  /** May query these indexes over what is listed (shared/adapters/dynamodb/indexes.ts). */
  readonly queriesListIndexes?: readonly ('rolls' | 'lists' | 'found')[];
  readonly files?: readonly FileAccess[];
  readonly sendsTo?: readonly QueueName[];
  /** May say when a message of its own queues that it could not deal with comes back; goes with the setting of each queue's address. */
  readonly putsOffMessages?: true;
  /**
   * Sends itself the rest of its work, again and again. Lambda would stop such a chain after 16 rounds; the worker keeps to a limit of
   * its own (`mostHops` of shared/queue/job-messages.ts).
   */
  readonly mayLoop?: true;
  /** May send e-mail through SES from the product's own address. */
  readonly sendsMail?: boolean;
  readonly memoryMb?: number;
  readonly timeoutSeconds?: number;
};

export function functionContract<const C extends FunctionContract>(stated: C): C {
  return stated;
}
