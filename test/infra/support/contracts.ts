import * as z from 'zod';
import { route } from '#shared/http/route.ts';
import { type FunctionContract, functionContract } from '#shared/runtime/function-contract.ts';

const TABLE_NAME = z.string();

const guarded = route({
  method: 'POST',
  path: '/v1/things/{thingId}',
  operationId: 'changeThing',
  summary: 'Change a thing',
  tag: 'Things',
  access: { kind: 'partner', scope: 'trials:write' },
  answers: { 204: null },
  refusals: [],
});

const ofTheWire = route({
  ...guarded,
  method: 'GET',
  path: '/v1/wholesale/things/{thingId}',
  operationId: 'readThing',
  summary: 'Read a thing',
  access: { kind: 'partner', scope: 'wholesale:read' },
  answers: { 200: null },
});

/** One function of each kind, to look at constructs without depending on what is deployed today. */
export const sample = {
  authorizer: functionContract({
    name: 'authorizer',
    purpose: 'Recognises callers.',
    trigger: { kind: 'authorizer' },
    settings: z.object({ TABLE_NAME }),
    table: ['GetItem'],
  }),
  json: functionContract({
    name: 'change-thing',
    purpose: 'Changes a thing.',
    trigger: { kind: 'http', routes: [guarded] },
    settings: z.object({ TABLE_NAME }),
    table: ['GetItem', 'PutItem'],
  }),
  wire: functionContract({
    name: 'wire-things',
    purpose: 'Shows things in the wire format.',
    trigger: { kind: 'wire', routes: [ofTheWire], elsewhere: true },
    settings: z.object({ TABLE_NAME, WIRE_ORIGIN: z.string() }),
    table: ['GetItem'],
    queriesListIndexes: ['lists'],
  }),
  pages: functionContract({
    name: 'thing-pages',
    purpose: 'Shows things.',
    trigger: {
      kind: 'pages',
      routes: [
        { method: 'GET', path: '/things/{token}' },
        { method: 'POST', path: '/things/{token}' },
      ],
    },
    settings: z.object({ TABLE_NAME, PUBLIC_ORIGIN: z.string() }),
    table: ['Query'],
  }),
  stream: functionContract({
    name: 'read-stream',
    purpose: 'Hands events on.',
    trigger: { kind: 'stream', batchSize: 100 },
    settings: z.object({ TABLE_NAME, TRANSACTIONAL_MAIL_QUEUE_URL: z.string(), BULK_MAIL_QUEUE_URL: z.string() }),
    table: ['UpdateItem'],
    sendsTo: ['transactional-mail', 'bulk-mail'],
  }),
  queue: functionContract({
    name: 'send-things',
    purpose: 'Sends e-mails.',
    trigger: {
      kind: 'queue',
      queues: [
        { queue: 'transactional-mail', batchSize: 5, maxConcurrency: 2 },
        { queue: 'bulk-mail', batchSize: 5, maxConcurrency: 2 },
      ],
    },
    settings: z.object({
      TABLE_NAME,
      TRANSACTIONAL_MAIL_QUEUE_URL: z.string(),
      BULK_MAIL_QUEUE_URL: z.string(),
      MAIL_SENDER: z.string(),
      MAIL_CONFIGURATION_SET: z.string(),
    }),
    putsOffMessages: true,
    table: ['GetItem', 'UpdateItem'],
    sendsMail: true,
    timeoutSeconds: 20,
  }),
  feedback: functionContract({
    name: 'take-feedback',
    purpose: 'Notes what became of e-mails.',
    trigger: { kind: 'queue', queues: [{ queue: 'mail-feedback', batchSize: 10, maxConcurrency: 2 }] },
    settings: z.object({ TABLE_NAME }),
    table: ['UpdateItem'],
  }),
  jobs: functionContract({
    name: 'run-jobs',
    purpose: 'Does long jobs, a slice at a time.',
    trigger: {
      kind: 'queue',
      queues: [
        { queue: 'imports', batchSize: 1, maxConcurrency: 10 },
        { queue: 'syncs', batchSize: 1, maxConcurrency: 10 },
        { queue: 'resends', batchSize: 1, maxConcurrency: 10 },
        { queue: 'provisioning', batchSize: 1, maxConcurrency: 10 },
        { queue: 'wholesale', batchSize: 1, maxConcurrency: 10 },
        { queue: 'webhooks', batchSize: 1, maxConcurrency: 10 },
        { queue: 'reports', batchSize: 1, maxConcurrency: 10 },
      ],
    },
    settings: z.object({
      TABLE_NAME,
      FILES_BUCKET: z.string(),
      IMPORTS_QUEUE_URL: z.string(),
      SYNCS_QUEUE_URL: z.string(),
      RESENDS_QUEUE_URL: z.string(),
      PROVISIONING_QUEUE_URL: z.string(),
      WHOLESALE_QUEUE_URL: z.string(),
      WEBHOOKS_QUEUE_URL: z.string(),
      REPORTS_QUEUE_URL: z.string(),
    }),
    table: ['GetItem', 'PartiQLInsert'],
    files: ['read', 'write', 'delete'],
    sendsTo: ['imports', 'syncs', 'resends', 'provisioning', 'wholesale', 'webhooks', 'reports'],
    mayLoop: true,
    timeoutSeconds: 60,
  }),
  schedule: functionContract({
    name: 'run-clock',
    purpose: 'Does what is due.',
    trigger: { kind: 'schedule', everyMinutes: 60 },
    settings: z.object({ TABLE_NAME }),
    table: ['PutItem'],
    queriesDueIndex: true,
  }),
} as const satisfies Record<string, FunctionContract>;

export const samples: readonly FunctionContract[] = Object.values(sample);

/** A contract like another, except for what is said; as no function really is. */
export function like(contract: FunctionContract, changed: Partial<FunctionContract>): FunctionContract {
  return { ...contract, ...changed };
}
