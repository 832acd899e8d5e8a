import type { Stage } from '#infra/stages.ts';
import type { FunctionContract, QueueName, QueueSource } from '#shared/runtime/function-contract.ts';

/** What the infrastructure has to know of a queue that the contracts do not say. */
type QueueFacts = {
  readonly purpose: string;
  /** Carries addresses of people and is therefore encrypted under our own key; the others carry ids only. */
  readonly personal: boolean;
  /** Deliveries before a message is set aside. */
  readonly maxReceives: number;
  /** Minutes after which somebody has to look why the oldest message still waits. */
  readonly lateAfterMinutes: number;
  /** Senders name a group with each message, the tenant: SQS then lets those that ask little go before those that ask much (fair queues). */
  readonly grouped: boolean;
};

/** The queues; a name that is missing here does not compile. */
export const queues: Readonly<Record<QueueName, QueueFacts>> = {
  'transactional-mail': {
    purpose: 'Welcome e-mails and new links: somebody waits for them.',
    personal: false,
    maxReceives: 8,
    lateAfterMinutes: 5,
    grouped: true,
  },
  'bulk-mail': {
    purpose: 'Reminders and notices: they may take their time.',
    personal: false,
    maxReceives: 8,
    lateAfterMinutes: 120,
    grouped: true,
  },
  'mail-feedback': {
    purpose: 'Deliveries, bounces and complaints from SES.',
    personal: true,
    maxReceives: 5,
    lateAfterMinutes: 30,
    grouped: false,
  },
  imports: {
    purpose: 'Imports, dry runs, undoing and exports of users, a slice at a time: somebody watches the progress.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 15,
    grouped: true,
  },
  syncs: {
    purpose: 'Users on their way to the management portal, a slice at a time.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 30,
    grouped: true,
  },
  resends: {
    purpose: 'Invitations that are sent again to many users at once, a slice at a time.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 30,
    grouped: true,
  },
  provisioning: {
    purpose: 'What a platform makes or does for organisations, a step at a time: somebody waits for the services.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 15,
    grouped: true,
  },
  wholesale: {
    purpose: 'Wholesale customers that are provisioned, updated or deleted, a step at a time: clients poll their status.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 15,
    grouped: true,
  },
  webhooks: {
    purpose: 'Deliveries to the webhooks of partners, tried again for days.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 30,
    grouped: true,
  },
  reports: {
    purpose: 'Billing reports, a slice at a time.',
    personal: false,
    maxReceives: 6,
    lateAfterMinutes: 60,
    grouped: true,
  },
};

export function queueNames(): QueueName[] {
  return [
    'transactional-mail',
    'bulk-mail',
    'mail-feedback',
    'imports',
    'syncs',
    'resends',
    'provisioning',
    'wholesale',
    'webhooks',
    'reports',
  ];
}

/** `TRANSACTIONAL_MAIL_QUEUE_URL`: the setting by which functions know a queue. */
export function queueSetting(name: QueueName): string {
  return `${name.toUpperCase().replaceAll('-', '_')}_QUEUE_URL`;
}

/** Seconds that a function may take: what its contract says, or ten, well below the 29 that the gateway waits. */
export function timeoutSeconds(contract: FunctionContract): number {
  return contract.timeoutSeconds ?? 10;
}

/** The queues that a function reads. */
export function queuesRead({ trigger }: FunctionContract): readonly QueueSource[] {
  return trigger.kind === 'queue' ? trigger.queues : [];
}

/**
 * Seconds for which a received message stays hidden: six times what its consumer may take, as Lambda asks for, so that a message that
 * is being worked on, or waits for a throttled consumer, is not handed out again.
 */
export function visibilitySeconds(name: QueueName, contracts: readonly FunctionContract[]): number {
  const consumer = contracts.find((contract) => queuesRead(contract).some(({ queue }) => queue === name));
  return 6 * (consumer === undefined ? 30 : timeoutSeconds(consumer));
}

/** `TransactionalMail` from `transactional-mail`: construct ids and outputs. */
export function pascal(name: string): string {
  return name.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
}

/** The topic between SES and the queue for feedback, by name: the queue has to know it before it is there. */
export function mailNoticesTopic(stage: Stage): string {
  return `handover-${stage.name}-mail-notices`;
}
