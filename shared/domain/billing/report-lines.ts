import type { BillingReport } from '#shared/domain/billing/billing-report.ts';
import type { ReportSource } from '#shared/domain/billing/report-store.ts';
import { guarded } from '#shared/domain/imports/csv/formula-guard.ts';
import { packageNames } from '#shared/domain/wholesale/packages.ts';
import type { Subscriber } from '#shared/domain/wholesale/subscriber.ts';
import type { WholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

type Counts = Map<string, number>;
type Line = readonly string[];

const headers: Readonly<Record<BillingReport['type'], Line>> = {
  PARTNER: ['billingStartDate', 'billingEndDate', 'package', 'customers', 'quantity'],
  CUSTOMER: [
    'billingStartDate',
    'billingEndDate',
    'customerId',
    'externalCustomerId',
    'customerStatus',
    'customerCreated',
    'package',
    'quantity',
  ],
  USER: [
    'billingStartDate',
    'billingEndDate',
    'customerId',
    'externalCustomerId',
    'subscriberId',
    'email',
    'status',
    'package',
    'heldFrom',
    'days',
  ],
};

/** Whatever a person wrote begins no formula. */
const cells = (line: Line) => line.map((cell) => guarded(cell));

const day = (instant: string) => instant.slice(0, 10);

/** What was there by the end of the period. */
const within = ({ createdAt }: { readonly createdAt: string }, { billingEndDate }: BillingReport) => day(createdAt) <= billingEndDate;

/** The first day of the period on which it was held, and how many days those are. */
function held({ createdAt }: Subscriber, { billingStartDate, billingEndDate }: BillingReport): readonly [string, string] {
  const from = day(createdAt) > billingStartDate ? day(createdAt) : billingStartDate;
  return [from, String((Date.parse(billingEndDate) - Date.parse(from)) / 86_400_000 + 1)];
}

/** How many subscribers hold each package, by customer. */
async function countsByCustomer(source: ReportSource, report: BillingReport): Promise<ReadonlyMap<string, Counts>> {
  const counts = new Map<string, Counts>();
  for await (const page of source.subscribers(report.about)) {
    for (const one of page.filter((subscriber) => within(subscriber, report))) {
      const of = counts.get(one.customerId) ?? new Map<string, number>();
      for (const name of one.packages) of.set(name, (of.get(name) ?? 0) + 1);
      counts.set(one.customerId, of);
    }
  }
  return counts;
}

type Ids = {
  readonly customer: (id: WholesaleCustomer['id']) => string;
  readonly subscriber: (id: Subscriber['id']) => string;
};

/**
 * The lines of a report, its header first, a page at a time. They are of what is there now and was there by the end of the period:
 * deleted subscribers and former packages are not in it.
 */
export async function* reportLines(source: ReportSource, report: BillingReport, ids: Ids): AsyncGenerator<readonly Line[]> {
  const period = [report.billingStartDate, report.billingEndDate] as const;
  yield [headers[report.type]];
  if (report.type === 'USER') {
    for await (const page of source.subscribers(report.about))
      yield page
        .filter((one) => within(one, report))
        .flatMap((one) =>
          one.packages.map((name) =>
            cells([
              ...period,
              ids.customer(one.customerId),
              one.externalCustomerId,
              ids.subscriber(one.id),
              one.email,
              one.status,
              name,
              ...held(one, report),
            ]),
          ),
        );
    return;
  }
  const counts = await countsByCustomer(source, report);
  const [customers, quantities]: [Counts, Counts] = [new Map(), new Map()];
  for await (const page of source.customers(report.about)) {
    const lines: Line[] = [];
    for (const one of page.filter((customer) => within(customer, report))) {
      for (const { name } of one.packages) {
        const quantity = counts.get(one.id)?.get(name) ?? 0;
        customers.set(name, (customers.get(name) ?? 0) + 1);
        quantities.set(name, (quantities.get(name) ?? 0) + quantity);
        lines.push(cells([...period, ids.customer(one.id), one.externalId, one.status, one.createdAt, name, String(quantity)]));
      }
    }
    if (report.type === 'CUSTOMER') yield lines;
  }
  if (report.type === 'PARTNER')
    yield packageNames
      .filter((name) => customers.has(name))
      .map((name) => cells([...period, name, String(customers.get(name)), String(quantities.get(name) ?? 0)]));
}
