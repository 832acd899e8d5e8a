import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { columns, say } from '#infra/cli/output.ts';
import { asError } from '#infra/cli/refusal.ts';
import { createToken, type Issued, revokeToken, rotateToken, type TokenOperator } from '#infra/cli/token-operations.ts';
import { partnerId, tokenId } from '#shared/domain/ids.ts';
import { partnerScopes, scope } from '#shared/domain/scopes.ts';
import { endOf, overlapHours, type StoredToken, tokenDays, tokenName } from '#shared/domain/token.ts';

type Write = (text: string) => void;

const days = z.coerce.number().int().min(1).max(3650);
const hours = z.coerce.number().min(0).max(720);
const ofPartner = z.object({ partner: z.string() });
const creation = ofPartner.extend({ name: z.string(), scopes: z.string(), days: z.string() });
const rotation = ofPartner.extend({ overlap: z.string(), days: z.string() });

const tokenOperator = ({ operator, tokens }: Session): TokenOperator => ({ ...operator, tokens });

/** A token as operators see it: without its hash. */
function shown({ hash: _hash, version: _version, ...token }: StoredToken, now: Date) {
  return { ...token, state: endOf(token, now) ?? (token.replacedBy === undefined ? 'valid' : 'ending') };
}

function sayIssued(session: Session, { token, secret }: Issued): void {
  const answer = { token: shown(token, session.operator.now()), secret };
  say(session, answer, [`${token.id}  ${token.name}`, `Token (shown this once, valid until ${token.expiresAt}):`, secret]);
}

async function list(session: Session, partner: string): Promise<void> {
  const { tokens } = await session.tokens.list(checked('--partner', partnerId, partner));
  const seen = tokens.map((token) => shown(token, session.operator.now()));
  const rows = seen.map(({ id, name, state, expiresAt, lastUsedAt = 'never', scopes }) => [
    id,
    name,
    state,
    expiresAt,
    lastUsedAt,
    scopes.join(' '),
  ]);
  say(session, { tokens: seen }, columns(['ID', 'NAME', 'STATE', 'ENDS', 'LAST USED', 'SCOPES'], rows));
}

async function create(session: Session, options: z.infer<typeof creation>): Promise<void> {
  const done = await createToken(tokenOperator(session), {
    partnerId: checked('--partner', partnerId, options.partner),
    name: checked('--name', tokenName, options.name),
    scopes: checked('--scopes', z.array(scope).min(1), options.scopes.split(/[\s,]+/)),
    days: checked('--days', days, options.days),
  });
  if (!done.ok) throw asError(done.error);
  sayIssued(session, done.value);
}

async function rotate(session: Session, id: string, options: z.infer<typeof rotation>): Promise<void> {
  const done = await rotateToken(tokenOperator(session), {
    partnerId: checked('--partner', partnerId, options.partner),
    tokenId: checked('TOKEN', tokenId, id),
    overlapHours: checked('--overlap', hours, options.overlap),
    days: checked('--days', days, options.days),
  });
  if (!done.ok) throw asError(done.error);
  sayIssued(session, done.value);
}

async function revoke(session: Session, id: string, partner: string): Promise<void> {
  const done = await revokeToken(tokenOperator(session), checked('--partner', partnerId, partner), checked('TOKEN', tokenId, id));
  if (!done.ok) throw asError(done.error);
  const token = shown(done.value, session.operator.now());
  say(session, { token }, [`${token.id} is revoked. Answers that API Gateway has kept let it in for a minute at most.`]);
}

/** `tokens list | create | rotate | revoke` */
export function addTokensCommands(program: Command, write: Write): void {
  const tokens = program.command('tokens').description('a partner’s bearer tokens');
  tokens
    .command('list')
    .description('lists a partner’s tokens, with their last use')
    .requiredOption('--partner <id>')
    .action(async (options, command) => list(await openSession(command, write), ofPartner.parse(options).partner));
  tokens
    .command('create')
    .description('makes a token and shows it this once')
    .requiredOption('--partner <id>')
    .requiredOption('--name <name>', 'what it is for, such as crm-import; one valid token a name')
    .option('--scopes <list>', 'comma between', partnerScopes.join(','))
    .option('--days <days>', 'how long it is valid', String(tokenDays))
    .action(async (options, command) => create(await openSession(command, write), creation.parse(options)));
  tokens
    .command('rotate <token>')
    .description('makes a new token in the place of one, which goes on for the overlap')
    .requiredOption('--partner <id>')
    .option('--overlap <hours>', 'how long both are valid', String(overlapHours))
    .option('--days <days>', 'how long the new one is valid', String(tokenDays))
    .action(async (id, options, command) => rotate(await openSession(command, write), z.string().parse(id), rotation.parse(options)));
  tokens
    .command('revoke <token>')
    .description('ends a token at once')
    .requiredOption('--partner <id>')
    .action(async (id, options, command) =>
      revoke(await openSession(command, write), z.string().parse(id), ofPartner.parse(options).partner),
    );
}
