import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod';

/** What of fauxqs' own message and queue this needs. */
interface Message {
  readonly messageGroupId?: string;
}
interface Queue {
  messages: Message[];
  readonly inflightMessages: ReadonlyMap<string, { readonly message: Message }>;
  isFifo(): boolean;
  processTimers(): void;
  dequeue(count: number, ...rest: unknown[]): unknown[];
}
interface Parts {
  readonly SqsStore: { createMessage(...values: unknown[]): Message };
  readonly SqsQueue: { readonly prototype: Queue };
}

/** The groups of the messages of a request that have not been made yet, by their bodies. */
type Groups = Map<string, string[]>;
const sending = new AsyncLocalStorage<Groups>();
const patched = new WeakSet<object>();

const grouped = z.object({ MessageBody: z.string(), MessageGroupId: z.string() });
const batch = z.object({ Entries: z.array(z.unknown()) });

function groupsOf(request: unknown): Groups {
  const groups: Groups = new Map();
  for (const entry of [request, ...(batch.safeParse(request).data?.Entries ?? [])]) {
    const { data } = grouped.safeParse(entry);
    if (data) groups.set(data.MessageBody, [...(groups.get(data.MessageBody) ?? []), data.MessageGroupId]);
  }
  return groups;
}

/** Runs what serves a request so that its messages keep their groups. */
export function keepingGroups(request: unknown, serve: () => void): void {
  sending.run(groupsOf(request), serve);
}

/**
 * Which of the waiting messages, named by their groups, a fair queue hands out next: the oldest of the group of which the fewest are being
 * handled. Whoever has much on the way waits behind the others; a message without a group is a group of its own.
 */
export function fairest(waiting: Iterable<string | undefined>, handled: Iterable<string | undefined>): number {
  const inFlight = new Map<string, number>();
  for (const group of handled) if (group) inFlight.set(group, (inFlight.get(group) ?? 0) + 1);
  let [best, least, index] = [0, Number.POSITIVE_INFINITY, 0];
  for (const group of waiting) {
    const count = inFlight.get(group ?? '') ?? 0;
    if (count < least) [best, least] = [index, count];
    if (least === 0) break;
    index += 1;
  }
  return best;
}

function* groupsIn(messages: Iterable<Message>): Generator<string | undefined> {
  for (const { messageGroupId } of messages) yield messageGroupId;
}

function* handledBy(queue: Queue): Generator<string | undefined> {
  for (const { message } of queue.inflightMessages.values()) yield message.messageGroupId;
}

function fairestFirst(queue: Queue): void {
  const [chosen] = queue.messages.splice(fairest(groupsIn(queue.messages), handledBy(queue)), 1);
  if (chosen) queue.messages.unshift(chosen);
}

/** fauxqs 2.4.1 drops the groups of messages in standard queues. This keeps them, and has queues serve groups fairly, as SQS does. */
export function makeQueuesFair({ SqsStore, SqsQueue }: Parts): void {
  if (patched.has(SqsQueue)) return;
  patched.add(SqsQueue);
  const { createMessage } = SqsStore;
  SqsStore.createMessage = (body, attributes, delay, group, ...rest) =>
    createMessage(body, attributes, delay, group ?? sending.getStore()?.get(String(body))?.shift(), ...rest);
  const { dequeue } = SqsQueue.prototype;
  SqsQueue.prototype.dequeue = function (this: Queue, count, ...rest) {
    if (this.isFifo()) return dequeue.call(this, count, ...rest);
    this.processTimers();
    const taken: unknown[] = [];
    while (taken.length < Math.min(count, 10) && this.messages.length > 0) {
      fairestFirst(this);
      taken.push(...dequeue.call(this, 1, ...rest));
    }
    return taken;
  };
}
