import { randomUUID } from 'node:crypto';
import type { Assembly, Resource } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { at, type Json, list, parse, text, texts } from '../json.ts';
import type { InvokeAsynchronously } from './asynchronous.ts';
import { type DueTimes, dueTimes } from './due-times.ts';

/** One schedule of the template. */
export interface Schedule {
  readonly name: string;
  readonly next: DueTimes;
  /** Starts its targets and waits until they are done. */
  fire(due: Date): Promise<void>;
}

export interface SchedulesOptions {
  readonly assembly: Assembly;
  readonly invoke: InvokeAsynchronously;
  readonly call: Caller;
  readonly urls: ReadonlyMap<string, string>;
  /** The instant from which rates count. */
  readonly start: Date;
}

/** Reads every rule with a schedule and every schedule of EventBridge Scheduler that is not switched off. */
export function schedules({ assembly, invoke, call, urls, start }: SchedulesOptions): Schedule[] {
  async function deliver(target: string, input: Json): Promise<void> {
    const [, , service, , , name = ''] = target.split(':');
    if (service === 'lambda') await invoke(target, input);
    else if (service === 'sqs') await call.sqs('SendMessage', { QueueUrl: urls.get(name) ?? '', MessageBody: JSON.stringify(input) });
    else throw new Error(`The local cloud cannot start ${target} on a schedule`);
  }

  function schedule(resource: Resource, targets: Json[], input: (target: Json, event: Json) => Json): Schedule[] {
    const { properties, logicalId, name } = resource;
    const zone = text(properties, 'ScheduleExpressionTimezone');
    if (text(properties, 'State') === 'DISABLED') return [];
    if (zone && zone !== 'UTC') throw new Error(`${logicalId}: the local cloud knows schedules in UTC only`);
    const event = (due: Date): Json => ({
      version: '0',
      id: randomUUID(),
      'detail-type': 'Scheduled Event',
      source: 'aws.events',
      account: assembly.account,
      time: due.toISOString().replace(/\.\d+/, ''),
      region: assembly.region,
      resources: [resource.attributes['Arn'] ?? ''],
      detail: {},
    });
    return [
      {
        name,
        next: dueTimes(text(properties, 'ScheduleExpression'), start.getTime()),
        fire: async (due) => {
          for (const target of targets) await deliver(text(target, 'Arn'), input(target, event(due)));
        },
      },
    ];
  }

  return [
    ...assembly.of('AWS::Events::Rule').flatMap((rule) => {
      if (!text(rule.properties, 'ScheduleExpression'))
        throw new Error(`${rule.logicalId}: the local cloud knows only rules with a schedule`);
      return schedule(rule, list(rule.properties, 'Targets'), ruleInput);
    }),
    ...assembly.of('AWS::Scheduler::Schedule').flatMap((one) => {
      const target = at(one.properties, 'Target') ?? {};
      return schedule(one, [target], (_, event) => (text(target, 'Input') ? parse(text(target, 'Input')) : event));
    }),
  ];
}

/** What a rule's target gets: a constant, a filled template, or the event. */
function ruleInput(target: Json, event: Json): Json {
  if (text(target, 'Input')) return parse(text(target, 'Input'));
  const transformer = at(target, 'InputTransformer');
  if (!transformer) return event;
  let filled = text(transformer, 'InputTemplate');
  for (const [name, path] of Object.entries(texts(transformer, 'InputPathsMap'))) {
    const value = at(
      event,
      ...path
        .replace(/^\$\.?/, '')
        .split('.')
        .filter(Boolean),
    );
    filled = filled.replaceAll(
      `<${name}>`,
      typeof value === 'string' && filled.includes(`"<${name}>`) ? value : JSON.stringify(value ?? null),
    );
  }
  return parse(filled);
}
