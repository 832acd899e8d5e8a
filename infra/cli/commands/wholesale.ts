import type { Command } from 'commander';
import * as z from 'zod';
import { checked, openSession, type Session } from '#infra/cli/commands/session.ts';
import { columns, say } from '#infra/cli/output.ts';
import { RefusedError } from '#infra/cli/refusal.ts';
import {
  addSubPartner,
  grantWholesale,
  setSubPartner,
  setSubscription,
  type WholesaleOperator,
  type WholesaleRefusal,
} from '#infra/cli/wholesale-operations.ts';
import { dynamoFreeAccounts } from '#shared/adapters/dynamodb/free-accounts.ts';
import { loadSystemKeys } from '#shared/adapters/dynamodb/system-keys.ts';
import { dynamoWholesaleGrants } from '#shared/adapters/dynamodb/wholesale-grants.ts';
import { iso } from '#shared/domain/calendar.ts';
import { emailAddress } from '#shared/domain/email-address.ts';
import { partnerId, wholesaleSubscriptionId } from '#shared/domain/ids.ts';
import type { Result } from '#shared/domain/result.ts';

type Write = (text: string) => void;

const reasons: Readonly<Record<WholesaleRefusal['code'], string>> = {
  NO_SUCH_PARTNER: 'There is no partner of this id; a seller is none.',
  NOT_FOUND: 'There is nothing of this kind with these ids.',
  ALREADY_SUB_PARTNER: 'This partner works under that one already.',
  UNDER_ANOTHER: 'This partner works under another one already: a partner has one parent at most.',
  CHANGED_SINCE_READ: 'Somebody else has changed it in the same moment. Look at it again.',
  WHOLESALE_NOT_GRANTED: 'This partner has no active wholesale subscription. Grant it one first.',
  UNDER_ITSELF: 'A partner does not work under itself.',
};

function done<T>(outcome: Result<T, WholesaleRefusal>): T {
  if (outcome.ok) return outcome.value;
  throw new RefusedError(outcome.error.code, reasons[outcome.error.code]);
}

function operatorOf({ table, operator }: Session): WholesaleOperator {
  return { ...operator, grants: dynamoWholesaleGrants(table) };
}

const grantOptions = z.object({ number: z.string(), billingStart: z.string().optional() });
/** Such as `Sub23452345`. */
const subscriptionNumber = z.string().regex(/^Sub-?\d{4,12}$/, 'Sub and 4 to 12 digits.');

async function grant(session: Session, partner: string, options: z.infer<typeof grantOptions>): Promise<void> {
  const subscription = done(
    await grantWholesale(operatorOf(session), {
      partnerId: checked('PARTNER', partnerId, partner),
      number: checked('--number', subscriptionNumber, options.number),
      billingStartDate: checked('--billing-start', z.iso.date(), options.billingStart ?? iso(session.operator.now()).slice(0, 10)),
    }),
  );
  const { id, number } = subscription;
  say(session, { subscription }, [`${number} is granted (${id}). The partner can name it in its onboarding templates.`]);
}

async function list(session: Session, partner: string): Promise<void> {
  const subscriptions = await operatorOf(session).grants.subscriptions(checked('PARTNER', partnerId, partner));
  const rows = subscriptions.map(({ id, number, state, billingStartDate }) => [id, number, state, billingStartDate]);
  say(session, { subscriptions }, columns(['ID', 'NUMBER', 'STATE', 'BILLED SINCE'], rows));
}

async function setOne(session: Session, partner: string, id: string, state: 'active' | 'suspended'): Promise<void> {
  const [owner, subscription] = [checked('PARTNER', partnerId, partner), checked('SUBSCRIPTION', wholesaleSubscriptionId, id)];
  const { now, changed } = done(await setSubscription(operatorOf(session), owner, subscription, state));
  say(session, { subscription: now, changed }, [`${now.number} is ${state}${changed ? '' : ' already'}.`]);
}

async function addSub(session: Session, parent: string, partner: string): Promise<void> {
  const [parentId, id] = [checked('PARENT', partnerId, parent), checked('PARTNER', partnerId, partner)];
  const subPartner = done(await addSubPartner(operatorOf(session), parentId, id));
  say(session, { subPartner }, [`${id} works under ${parentId}, billed as ${subPartner.subscriptionNumber}.`]);
}

async function setSub(session: Session, parent: string, partner: string, state: 'active' | 'suspended'): Promise<void> {
  const [parentId, id] = [checked('PARENT', partnerId, parent), checked('PARTNER', partnerId, partner)];
  const { now, changed } = done(await setSubPartner(operatorOf(session), parentId, id, state));
  say(session, { subPartner: now, changed }, [`${id} is ${state}${changed ? '' : ' already'}.`]);
}

async function freeAccount(session: Session, text: string, does: 'add' | 'remove'): Promise<void> {
  const address = checked('ADDRESS', emailAddress, text);
  const accounts = dynamoFreeAccounts(session.table, loadSystemKeys(session.table));
  if (does === 'add') {
    await accounts.add(address, iso(session.operator.now()));
    return say(session, { freeAccount: true }, ['The address has a free account: its owner is asked before a customer has the person.']);
  }
  if (!(await accounts.remove(address))) throw new RefusedError('NOT_FOUND', 'This address has no free account.');
  say(session, { freeAccount: false }, ['The address has no free account any more.']);
}

const text = z.string();

function addSubPartnerCommands(wholesale: Command, write: Write): void {
  const subPartners = wholesale.command('sub-partner').description('partners that work under another');
  subPartners
    .command('add <parent> <partner>')
    .description('puts a partner that has a wholesale subscription of its own under another')
    .action(async (parent, partner, _, command) => addSub(await openSession(command, write), text.parse(parent), text.parse(partner)));
  subPartners
    .command('suspend <parent> <partner>')
    .description('lets it delete and nothing else, with its own subscription')
    .action(async (parent, partner, _, command) =>
      setSub(await openSession(command, write), text.parse(parent), text.parse(partner), 'suspended'),
    );
  subPartners
    .command('resume <parent> <partner>')
    .description('lets it go on')
    .action(async (parent, partner, _, command) =>
      setSub(await openSession(command, write), text.parse(parent), text.parse(partner), 'active'),
    );
}

function addFreeAccountCommands(wholesale: Command, write: Write): void {
  const accounts = wholesale.command('free-account').description('addresses whose owner has a free account');
  accounts
    .command('add <address>')
    .description('says that the address has one')
    .action(async (address, _, command) => freeAccount(await openSession(command, write), text.parse(address), 'add'));
  accounts
    .command('remove <address>')
    .description('says that it has none any more')
    .action(async (address, _, command) => freeAccount(await openSession(command, write), text.parse(address), 'remove'));
}

/** `wholesale grant | list | suspend | resume`, `wholesale sub-partner …`, `wholesale free-account …` */
export function addWholesaleCommands(program: Command, write: Write): void {
  const wholesale = program.command('wholesale').description('who may provision wholesale customers');
  wholesale
    .command('grant <partner>')
    .description('grants a partner a wholesale subscription')
    .requiredOption('--number <number>', 'what clients know it by, such as Sub23452345')
    .option('--billing-start <date>', 'since when it is billed (today)')
    .action(async (partner, options, command) =>
      grant(await openSession(command, write), text.parse(partner), grantOptions.parse(options)),
    );
  wholesale
    .command('list <partner>')
    .description('lists a partner’s wholesale subscriptions')
    .action(async (partner, _, command) => list(await openSession(command, write), text.parse(partner)));
  wholesale
    .command('suspend <partner> <subscription>')
    .description('lets no new template or customer name it')
    .action(async (partner, id, _, command) => setOne(await openSession(command, write), text.parse(partner), text.parse(id), 'suspended'));
  wholesale
    .command('resume <partner> <subscription>')
    .description('lets it go on')
    .action(async (partner, id, _, command) => setOne(await openSession(command, write), text.parse(partner), text.parse(id), 'active'));
  addSubPartnerCommands(wholesale, write);
  addFreeAccountCommands(wholesale, write);
}
