import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { eventType } from '#shared/domain/event.ts';
import { wireNameOf } from '#shared/domain/webhooks/webhook-events.ts';

/** What is sent to clients of the wire format: resources with their events, such as `people updated`. */
function named(): string[] {
  const names = eventType.options.flatMap((type) => {
    const name = wireNameOf(type);
    return name === undefined ? [] : [`${name.resource} ${name.event}`];
  });
  return [...new Set(names)].sort();
}

it('docs/webhooks.md lists what is sent to clients of the wire format, and nothing else', () => {
  const section = readFileSync('docs/webhooks.md', 'utf8').split('| `resource` | `event` |')[1]?.split('\n\n')[0] ?? '';
  const rows = [...section.matchAll(/^\| `(\w+)` \| (.+) \|$/gm)];
  const listed = rows.flatMap(([, resource, events = '']) => [...events.matchAll(/`(\w+)`/g)].map(([, event]) => `${resource} ${event}`));
  expect(listed.toSorted()).toEqual(named());
  expect(listed.length).toBeGreaterThan(15);
});
