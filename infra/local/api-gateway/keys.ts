import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Assembly } from '../assembly.ts';
import { list, parse, text } from '../json.ts';

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly enabled: boolean;
  readonly createdDate: number;
  readonly planIds: readonly string[];
}

/** API keys: those of the template, and those made at run time, which are kept in a file. */
export interface KeyStore {
  all(): readonly ApiKey[];
  byValue(value: string): ApiKey | undefined;
  create(key: { name: string; value: string | undefined; enabled: boolean }): ApiKey | undefined;
  change(id: string, change: Partial<ApiKey>): ApiKey | undefined;
  remove(id: string): boolean;
}

export function keyStore(assembly: Assembly, folder: string, now: () => Date): KeyStore {
  const file = join(folder, 'api-keys.json');
  const keys = new Map<string, ApiKey>();
  for (const { ref, properties } of assembly.of('AWS::ApiGateway::ApiKey')) {
    const planIds = assembly
      .of('AWS::ApiGateway::UsagePlanKey')
      .filter((member) => text(member.properties, 'KeyId') === ref)
      .map((member) => text(member.properties, 'UsagePlanId'));
    const enabled = text(properties, 'Enabled') !== 'false';
    keys.set(ref, { id: ref, name: text(properties, 'Name'), value: text(properties, 'Value') || ref, enabled, createdDate: 0, planIds });
  }
  const declared = new Set(keys.keys());
  try {
    for (const kept of list(parse(readFileSync(file, 'utf8')))) {
      const planIds = list(kept, 'planIds').map((id) => text(id));
      const enabled = text(kept, 'enabled') === 'true';
      const id = text(kept, 'id');
      keys.set(id, {
        id,
        name: text(kept, 'name'),
        value: text(kept, 'value'),
        enabled,
        createdDate: Number(text(kept, 'createdDate')),
        planIds,
      });
    }
  } catch {
    // No key was made at run time yet.
  }
  const save = () => writeFileSync(file, JSON.stringify([...keys.values()].filter(({ id }) => !declared.has(id))));
  return {
    all: () => [...keys.values()],
    byValue: (value) => [...keys.values()].find((key) => key.value === value && key.enabled),
    create: ({ name, value = randomBytes(20).toString('hex'), enabled }) => {
      if ([...keys.values()].some((key) => key.value === value)) return undefined;
      const id = randomBytes(5).toString('hex');
      const made: ApiKey = { id, name, value, enabled, createdDate: Math.floor(now().getTime() / 1000), planIds: [] };
      keys.set(id, made);
      save();
      return made;
    },
    change: (id, change) => {
      const key = keys.get(id);
      if (!key) return undefined;
      const changed = { ...key, ...change };
      keys.set(id, changed);
      save();
      return changed;
    },
    remove: (id) => {
      const removed = keys.delete(id);
      save();
      return removed;
    },
  };
}
