import * as z from 'zod';
import { eventType } from '#shared/domain/event.ts';
import { feedEvent } from '#shared/domain/feed.ts';
import { route } from '#shared/http/route.ts';
import { functionContract } from '#shared/runtime/function-contract.ts';

/** A number in a query is text; anything but digits is a fault of the field. */
const limit = z
  .string()
  .regex(/^\d{1,3}$/, 'A whole number from 1 to 100.')
  .transform(Number)
  .pipe(z.int().min(1).max(100))
  .default(50)
  .register(z.globalRegistry, { type: 'integer', minimum: 1, maximum: 100, default: 50 });

export const eventView = z
  .strictObject({ ...feedEvent.shape, subject: z.strictObject(feedEvent.shape.subject.shape) })
  .register(z.globalRegistry, { id: 'Event' });

export const eventsPage = z
  .strictObject({
    events: z.array(eventView),
    next: z.string().register(z.globalRegistry, {
      description: 'The cursor to go on with: always there, to ask again later for what has happened since.',
    }),
    more: z.boolean().register(z.globalRegistry, { description: 'Whether there may be more to read at once.' }),
  })
  .register(z.globalRegistry, { id: 'EventsPage' });

export const readEventsRoute = route({
  method: 'GET',
  path: '/v1/events',
  operationId: 'readEvents',
  summary: 'Read what has happened',
  description:
    'Every change of anything of yours, in order. An event gets its position once it has been committed, so a cursor never passes over one that committed late. Keep the last `next` and ask again with it: at least once a minute makes sense, more than once a second does not. Events are kept for 400 days.',
  tag: 'Events',
  access: { kind: 'partner', scope: 'events:read' },
  query: z.strictObject({
    after: z
      .string()
      .max(200)
      .optional()
      .register(z.globalRegistry, { description: 'The `next` of the page before; without it, from the beginning.' }),
    limit,
    type: eventType.optional().register(z.globalRegistry, { description: 'Only events of this type.' }),
  }),
  answers: { 200: eventsPage },
  refusals: ['INVALID_CURSOR'],
});

export const contract = functionContract({
  name: 'read-events',
  purpose: 'Reads a partner’s feed of events.',
  trigger: { kind: 'http', routes: [readEventsRoute] },
  settings: z.object({ TABLE_NAME: z.string() }),
  // PutItem: the first function of a new table makes the key that cursors are signed with.
  table: ['Query', 'PutItem'],
});
