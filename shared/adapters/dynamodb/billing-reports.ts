import { mayActFor } from '#shared/adapters/dynamodb/acting-for.ts';
import { commit } from '#shared/adapters/dynamodb/commit.ts';
import { changeRecord, createNew, itemOf } from '#shared/adapters/dynamodb/items.ts';
import { keys, partitions } from '#shared/adapters/dynamodb/keys.ts';
import { queryPages } from '#shared/adapters/dynamodb/query-pages.ts';
import { readItems } from '#shared/adapters/dynamodb/read-items.ts';
import { earlierAnswerIn } from '#shared/adapters/dynamodb/receipts.ts';
import { type Item, replace, type Table, transact } from '#shared/adapters/dynamodb/transact.ts';
import { wholesaleKeys, wholesalePartitions, wholesaleSortKeys } from '#shared/adapters/dynamodb/wholesale-keys.ts';
import { type BillingReport, billingReport } from '#shared/domain/billing/billing-report.ts';
import type { ReportSource, ReportStore } from '#shared/domain/billing/report-store.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, refused } from '#shared/domain/result.ts';
import { subscriber } from '#shared/domain/wholesale/subscriber.ts';
import { wholesaleCustomer } from '#shared/domain/wholesale/wholesale-customer.ts';

function reportItem(report: BillingReport): Item {
  return itemOf('billing-report', wholesaleKeys.billingReport(report.partnerId, report.id), report, report.createdAt);
}

/** Everything of a partition whose sort key begins so, the newest first. */
function pagesOf(table: Table, partition: string, begins: string): AsyncGenerator<readonly Item[]> {
  return queryPages(table, {
    KeyConditionExpression: 'PK = :pk AND begins_with(SK, :begins)',
    ExpressionAttributeValues: { ':pk': partition, ':begins': begins },
    ScanIndexForward: false,
  });
}

async function* parsed<T>(pages: AsyncIterable<readonly Item[]>, parse: (item: Item) => T): AsyncGenerator<readonly T[]> {
  for await (const page of pages) yield page.map(parse);
}

/** What reports are made of, in DynamoDB. */
export function dynamoReportSource(table: Table): ReportSource {
  return {
    customers: (id) => parsed(pagesOf(table, wholesalePartitions.customers(id), 'wcu_'), (item) => wholesaleCustomer.parse(item)),
    subscribers: (id) => parsed(pagesOf(table, wholesalePartitions.subscribers(id), 'wsb_'), (item) => subscriber.parse(item)),
  };
}

/** Billing reports in DynamoDB. */
export function dynamoReportStore(table: Table): ReportStore {
  const gone = (): Refusal => ({ code: 'REPORT_NOT_FOUND' });
  return {
    create(report, event, receipt) {
      const { about, partnerId, createdBy } = report;
      // What a suspended sub-partner owes is still told.
      const may = mayActFor(table, { partnerId: about, by: partnerId, actor: createdBy }, 'delete');
      return commit(table, [...may, createNew(table, reportItem(report)), ...changeRecord(table, event)], receipt);
    },
    async list(partnerId) {
      const all: BillingReport[] = [];
      const pages = pagesOf(table, partitions.partner(partnerId), wholesaleSortKeys.billingReports);
      for await (const page of parsed(pages, (item) => billingReport.parse(item))) all.push(...page);
      return all;
    },
    async read(partnerId, id, asked) {
      const key = wholesaleKeys.billingReport(partnerId, id);
      const found = await readItems(table, [key, ...(asked === undefined ? [] : [keys.receipt(asked.id)])]);
      const earlier = asked === undefined ? undefined : earlierAnswerIn(asked, found(keys.receipt(asked.id)));
      if (earlier !== undefined) return refused(earlier);
      const item = found(key);
      return item === undefined ? refused(gone()) : ok(billingReport.parse(item));
    },
    remove(report, event, receipt) {
      const Delete = {
        TableName: table.name,
        Key: wholesaleKeys.billingReport(report.partnerId, report.id),
        ConditionExpression: 'attribute_exists(PK)',
      };
      return commit(table, [{ item: { Delete }, refused: gone }, ...changeRecord(table, event)], receipt);
    },
    async save(before, after, event) {
      const told = event === undefined ? [] : changeRecord(table, event);
      const saved = await transact<'changed'>(table, [replace(table, reportItem(after), before.version, () => 'changed'), ...told]);
      return saved.ok;
    },
  };
}
