import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { columns, say } from '#infra/cli/output.ts';
import { addPerson, type CreatedPartnerReport, createPartner, createSeller } from '#infra/cli/partner-operations.ts';
import { asError } from '#infra/cli/refusal.ts';
import { apiGatewayUsagePlan } from '#infra/cli/usage-plan.ts';
import { dynamoPartnerStore } from '#shared/adapters/dynamodb/partners.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { companyName } from '#shared/domain/company-name.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { partnerId } from '#shared/domain/ids.ts';
import { language } from '#shared/domain/languages.ts';
import { isPartner } from '#shared/domain/partner-store.ts';
import { partnerRole } from '#shared/domain/scopes.ts';

type Write = (text: string) => void;

const createOptions = z.object({ name: z.string(), contact: z.string(), language: z.string(), id: z.string().optional() });
const personOptions = z.object({ partner: z.string(), email: z.string(), role: z.string(), language: z.string() });

function store({ table }: Session) {
  return dynamoPartnerStore(table, loadSystemKeys(table));
}

function reportLines({ partner, steps, token }: CreatedPartnerReport): string[] {
  const was = { made: 'made now', present: 'was there' };
  return [
    `${partner.name}  ${partner.id}`,
    `  partner, contact and welcome e-mail  ${was[steps.partner]}`,
    `  key on the usage plan                ${was[steps.usagePlanKey]}`,
    `  first token                          ${was[steps.token]}`,
    ...(token === undefined
      ? ['', 'The secret of a token is shown only when it is made. If it was lost: tokens rotate.']
      : ['', `Token (shown this once, valid until ${token.token.expiresAt}):`, token.secret]),
  ];
}

async function create(session: Session, options: z.infer<typeof createOptions>, make: typeof createPartner): Promise<void> {
  const plan = apiGatewayUsagePlan(session.apiGateway, session.planIds);
  const done = await make(
    { ...session.operator, partners: store(session), tokens: session.tokens, plan },
    {
      name: checked('--name', companyName, options.name),
      contactEmail: checked('--contact', emailAddress, options.contact),
      language: checked('--language', language, options.language),
      id: options.id === undefined ? undefined : checked('--id', partnerId, options.id),
    },
  );
  if (!done.ok) throw asError(done.error);
  const { partner, steps, token } = done.value;
  const shown = token === undefined ? {} : { token: { id: token.token.id, secret: token.secret, expiresAt: token.token.expiresAt } };
  say(session, { partner, steps, ...shown }, reportLines(done.value));
}

async function list(session: Session): Promise<void> {
  const partners = (await store(session).list()).filter(isPartner);
  const rows = partners.map(({ id, name, createdAt }) => [id, createdAt, name]);
  say(session, { partners }, columns(['ID', 'SINCE', 'NAME'], rows));
}

async function listSellers(session: Session): Promise<void> {
  const sellers = (await store(session).list()).filter((one) => !isPartner(one));
  const rows = sellers.map(({ id, name, createdAt }) => [id, createdAt, name]);
  say(session, { sellers }, columns(['ID', 'SINCE', 'NAME'], rows));
}

async function person(session: Session, options: z.infer<typeof personOptions>): Promise<void> {
  const done = await addPerson(
    { ...session.operator, partners: store(session) },
    {
      partnerId: checked('--partner', partnerId, options.partner),
      email: checked('--email', emailAddress, options.email),
      language: checked('--language', language, options.language),
      role: checked('--role', partnerRole, options.role),
    },
  );
  if (!done.ok) throw asError(done.error);
  const { id, role, partnerId: of } = done.value;
  say(session, { person: { id, role, partnerId: of } }, [`${id} is invited as ${role}; the welcome e-mail is on its way.`]);
}

/** `partners create | list | add-person` */
export function addPartnersCommands(program: Command, write: Write): void {
  const partners = program.command('partners').description('partners and their people');
  partners
    .command('create')
    .description('creates a partner with its contact person and first token, or completes one that was left unfinished')
    .requiredOption('--name <name>', 'the partner’s company name')
    .requiredOption('--contact <email>', 'the person who becomes its full administrator')
    .option('--language <code>', 'of the contact: en, pl, sv, he, ro', 'en')
    .option('--id <partner>', 'goes on with this partner')
    .action(async (options, command) => create(await openSession(command, write), createOptions.parse(options), createPartner));
  partners
    .command('list')
    .description('lists all partners')
    .action(async (_, command) => list(await openSession(command, write)));
  partners
    .command('add-person')
    .description('invites one more of a partner’s people')
    .requiredOption('--partner <id>')
    .requiredOption('--email <address>')
    .requiredOption('--role <role>', partnerRole.options.join(', '))
    .option('--language <code>', 'of the person: en, pl, sv, he, ro', 'en')
    .action(async (options, command) => person(await openSession(command, write), personOptions.parse(options)));
}

/** `sellers create | list` */
export function addSellersCommands(program: Command, write: Write): void {
  const sellers = program.command('sellers').description('commerce systems that place orders');
  sellers
    .command('create')
    .description('creates the account of a commerce system with its first token, or completes one that was left unfinished')
    .requiredOption('--name <name>', 'what the seller is called')
    .requiredOption('--contact <email>', 'whom to write to about it; nobody signs in as a seller')
    .option('--language <code>', 'of the contact: en, pl, sv, he, ro', 'en')
    .option('--id <seller>', 'goes on with this seller')
    .action(async (options, command) => create(await openSession(command, write), createOptions.parse(options), createSeller));
  sellers
    .command('list')
    .description('lists all sellers')
    .action(async (_, command) => listSellers(await openSession(command, write)));
}
