import { createHash } from 'node:crypto';
import * as z from 'zod';
import { itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys } from '#shared/adapters/dynamodb/keys.ts';
import { readItem } from '#shared/adapters/dynamodb/read-items.ts';
import { create, type Item, remove, type Table, transact, type Write } from '#shared/adapters/dynamodb/transact.ts';
import type { Platform, PlatformAnswer, PlatformRequest, PlatformTask } from '#shared/domain/platform/platform.ts';
import { partFailure } from '#shared/domain/set-up/set-up.ts';

const answer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('done'), reference: z.string() }),
  z.object({ kind: z.literal('refused'), failure: partFailure }),
]);
const operation = z.object({ fingerprint: z.string(), answer });
/** A thing as the embedded platform has it; one that was removed stays as the memory of that. */
const embeddedPart = z.object({ state: z.enum(['made', 'removed']), kind: z.string().optional() });

type Making = Extract<PlatformTask, { kind: 'tenant' | 'site' | 'location' }>;

function isMaking(task: PlatformTask): task is Making {
  return task.kind === 'tenant' || task.kind === 'site' || task.kind === 'location';
}

const done = (id: string): PlatformAnswer => ({ kind: 'done', reference: id });
function no(code: string, detail: string, actsNext: 'partner' | 'operator' = 'operator'): PlatformAnswer {
  return { kind: 'refused', failure: { code, detail, actsNext, nextAction: 'contact_support' } };
}
const keyReused = no('KEY_REUSED', 'The key was used for another request.');
const wasRemoved = no('REMOVED', 'It was removed, and is not made again.');
const notThere = no('NOT_THERE', 'There is no such thing.');
const anotherTenant = no('ANOTHER_TENANT', 'The organisation has another tenant.');

function fingerprintOf(task: PlatformTask): string {
  const sorted = Object.fromEntries(Object.entries(task).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash('sha256').update(JSON.stringify(sorted)).digest('base64url');
}

/** The platform that comes with the product: what it has made lies in a partition of its own, beside the organisation's. */
export function embeddedPlatform(table: Table): Platform {
  /** The one tenant that an organisation may have. */
  const tenantKey = ({ organisationId }: PlatformRequest) => keys.platformPart(organisationId, 'TENANT');

  function makeWrites(request: PlatformRequest, task: Making): Write<PlatformAnswer>[] {
    const item = itemOf('platform-part', keys.platformPart(request.organisationId, task.id), { ...task, state: 'made', suspended: false });
    const found = (there: Item | undefined) => (embeddedPart.parse(there).state === 'removed' ? wasRemoved : done(task.id));
    const made = create<PlatformAnswer>(table, item, found);
    if (task.kind !== 'tenant') return [made];
    const only: Write<PlatformAnswer> = {
      item: {
        Put: {
          TableName: table.name,
          Item: itemOf('platform-part', tenantKey(request), { tenantId: task.id }),
          ConditionExpression: 'attribute_not_exists(tenantId) OR tenantId = :id',
          ExpressionAttributeValues: { ':id': task.id },
        },
      },
      refused: () => anotherTenant,
    };
    return [made, only];
  }

  function update(request: PlatformRequest, fields: Readonly<Record<string, unknown>>): Write<PlatformAnswer> {
    const names = Object.keys(fields);
    return {
      item: {
        Update: {
          TableName: table.name,
          Key: keys.platformPart(request.organisationId, request.task.id),
          UpdateExpression: `SET ${names.map((_, index) => `#f${index} = :f${index}`).join(', ')}`,
          ConditionExpression: '#state = :made',
          ExpressionAttributeNames: { '#state': 'state', ...Object.fromEntries(names.map((name, index) => [`#f${index}`, name])) },
          ExpressionAttributeValues: { ':made': 'made', ...Object.fromEntries(names.map((name, index) => [`:f${index}`, fields[name]])) },
        },
      },
      refused: () => notThere,
    };
  }

  /** What was never made is noted as removed all the same: its request may be late. */
  async function removeWrites(request: PlatformRequest): Promise<Write<PlatformAnswer>[]> {
    const key = keys.platformPart(request.organisationId, request.task.id);
    const found = await readItem(table, key);
    const isTenant = found !== undefined && embeddedPart.parse(found).kind === 'tenant';
    const gone = itemOf('platform-part', key, { id: request.task.id, state: 'removed' });
    return [
      { item: { Put: { TableName: table.name, Item: gone } }, refused: () => notThere },
      ...(isTenant ? [remove<PlatformAnswer>(table, tenantKey(request))] : []),
    ];
  }

  async function writesFor(request: PlatformRequest): Promise<Write<PlatformAnswer>[]> {
    const { task } = request;
    if (isMaking(task)) return makeWrites(request, task);
    switch (task.kind) {
      case 'removal':
        return removeWrites(request);
      case 'suspension':
      case 'resumption':
        return [update(request, { suspended: task.kind === 'suspension' })];
      case 'licences':
        return [update(request, { licences: task.licences })];
      case 'telephony':
        return [update(request, { telephony: task.telephony })];
      case 'configuration':
        return [update(request, { configured: true })];
      case 'chat':
        return [update(request, { chatBy: task.administratorId })];
    }
  }

  async function carryOut(request: PlatformRequest): Promise<PlatformAnswer> {
    const { organisationId, key, task } = request;
    const fingerprint = fingerprintOf(task);
    const operationKey = keys.platformOperation(organisationId, key);
    const noted = (given: PlatformAnswer) =>
      create<PlatformAnswer>(table, itemOf('platform-operation', operationKey, { fingerprint, answer: given }), (found) => {
        const before = operation.parse(found);
        return before.fingerprint === fingerprint ? before.answer : keyReused;
      });
    const written = await transact<PlatformAnswer>(table, [noted(done(task.id)), ...(await writesFor(request))]);
    if (written.ok) return done(task.id);
    if (written.error.kind === 'done') return written.error;
    // A refusal is answered to every repeat as well, whatever has become possible since.
    const refusal = await transact<PlatformAnswer>(table, [noted(written.error)]);
    return refusal.ok ? written.error : refusal.error;
  }

  return {
    request: carryOut,
    async follow(organisationId, asked) {
      const item = await readItem(table, keys.platformOperation(organisationId, asked));
      return item === undefined ? { kind: 'forgotten' } : operation.parse(item).answer;
    },
  };
}
