import { type Json, list, text } from '../json.ts';

/** How often each function has been invoked in the chain of messages that led here. */
export type Lineage = Readonly<Record<string, number>>;

/** Lambda stops a chain in which a function would be invoked for the 17th time, unless the function allows it (RecursiveLoop). */
export const mostInvocations = 16;

/** Follows messages from function to queue to function, as the trace header does that the emulator of queues drops. */
export interface Lineages {
  of(messageId: string): Lineage;
  /** Notes the messages that a function has sent, from SQS's answer. */
  sent(answer: Json, lineage: Lineage): void;
  forget(messageId: string): void;
}

export function lineages(): Lineages {
  const known = new Map<string, Lineage>();
  return {
    of: (messageId) => known.get(messageId) ?? {},
    sent: (answer, lineage) => {
      if (Object.keys(lineage).length === 0) return;
      const ids = [text(answer, 'MessageId'), ...list(answer, 'Successful').map((entry) => text(entry, 'MessageId'))];
      for (const id of ids) if (id) known.set(id, lineage);
    },
    forget: (messageId) => known.delete(messageId),
  };
}

/** The lineage of an invocation: the longest of its messages', with the function itself. */
export function lineageOf(functionName: string, messages: readonly Lineage[]): Lineage {
  const merged: Record<string, number> = {};
  for (const lineage of messages) for (const [name, count] of Object.entries(lineage)) merged[name] = Math.max(merged[name] ?? 0, count);
  return { ...merged, [functionName]: (merged[functionName] ?? 0) + 1 };
}
