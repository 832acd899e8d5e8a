import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { columns, say } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import { dynamoAssistance } from '#shared/adapters/dynamodb/assistance.ts';
import { assistanceId, partnerId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { changeAssistance } from '#shared/domain/wholesale/assist.ts';
import { type Assistance, assistanceText } from '#shared/domain/wholesale/assistance.ts';

type Write = (text: string) => void;

const reasons: Partial<Readonly<Record<Refusal['code'], string>>> = {
  NOT_FOUND: 'This partner has no such request.',
  ASSISTANCE_STATE: 'The request is closed.',
};

async function change(
  session: Session,
  partner: string,
  request: string,
  wish: Parameters<ReturnType<typeof changeAssistance>>[2],
): Promise<Assistance> {
  const { name, requestId, newId, now } = session.operator;
  const owner = checked('PARTNER', partnerId, partner);
  const by = { partnerId: owner, actor: { kind: 'operator', name }, requestId, asked: undefined } as const;
  const changed = await changeAssistance({ requests: dynamoAssistance(session.table), newId, now })(
    by,
    checked('REQUEST', assistanceId, request),
    wish,
  );
  if (changed.ok) return changed.value;
  const { code } = changed.error;
  throw new RefusedError(
    code,
    code === 'REPLAY' ? 'It was done before.' : (reasons[code] ?? 'Somebody else has changed it in the same moment.'),
  );
}

async function show(session: Session, partner: string, id: string): Promise<void> {
  const read = await dynamoAssistance(session.table).read(checked('PARTNER', partnerId, partner), checked('REQUEST', assistanceId, id));
  if (!read.ok) throw new RefusedError('NOT_FOUND', 'This partner has no such request.');
  const { state, customerId, externalId, contactEmail, message, answer } = read.value;
  const about = columns(['STATE', 'CUSTOMER', 'EXTERNAL ID', 'ANSWER TO'], [[state, customerId, externalId, contactEmail]]);
  say(session, { request: read.value }, [
    ...about,
    '',
    message,
    ...(answer === undefined ? [] : ['', `Answered ${answer.at}:`, answer.text]),
  ]);
}

async function answer(session: Session, partner: string, id: string, text: string): Promise<void> {
  const request = await change(session, partner, id, { move: 'answer', text: checked('--text', assistanceText, text) });
  say(session, { request }, [`${request.id} is answered; the partner finds the answer with its request.`]);
}

async function close(session: Session, partner: string, id: string): Promise<void> {
  const request = await change(session, partner, id, { move: 'close' });
  say(session, { request }, [`${request.id} is closed.`]);
}

const text = z.string();
const answerOptions = z.object({ text });

/** `assistance show | answer | close` */
export function addAssistanceCommands(program: Command, write: Write): void {
  const assistance = program.command('assistance').description('what partners ask for help with');
  assistance
    .command('show <partner> <request>')
    .description('shows a request')
    .action(async (partner, id, _, command) => show(await openSession(command, write), text.parse(partner), text.parse(id)));
  assistance
    .command('answer <partner> <request>')
    .description('puts an answer to a request, where the partner reads it')
    .requiredOption('--text <text>', 'what the partner is told')
    .action(async (partner, id, options, command) =>
      answer(await openSession(command, write), text.parse(partner), text.parse(id), answerOptions.parse(options).text),
    );
  assistance
    .command('close <partner> <request>')
    .description('closes a request')
    .action(async (partner, id, _, command) => close(await openSession(command, write), text.parse(partner), text.parse(id)));
}
