import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeOfEmail } from '#shared/domain/email-change.ts';
import type { EmailStore } from '#shared/domain/email-store.ts';
import { ok } from '#shared/domain/result.ts';
import { type CrashReport, everyDoublePoint, everySinglePoint } from '#test/support/crash-harness.ts';
import { startTable } from '#test/support/dynoxide.ts';
import { withoutCondition } from '#test/support/planted-faults.ts';
import { startSes } from '#test/support/ses-server.ts';
import { startQueues } from '#test/support/sqs.ts';
import { journey, type Parts, type Servers } from './journey.ts';

let servers: Servers;
beforeAll(async () => {
  const [dynamodb, queues, ses] = await Promise.all([startTable(), startQueues(), startSes()]);
  servers = { dynamodb, queues, ses };
});
afterAll(() => Promise.all([servers.dynamodb.stop(), servers.queues.stop(), servers.ses.stop()]));

const called = (report: CrashReport) => report.calls.map((call) => call.replace(/^\d+ |Command$/g, ''));

describe('a process that dies on the way from the request to the e-mail', () => {
  it('at any one or two calls to AWS leaves nothing half done and loses no e-mail [TR-2] [EM-3]', async () => {
    const report = await everyDoublePoint(journey(servers));
    expect(report.failures).toEqual([]);
    expect(called(report)).toEqual([
      // the request
      'PutItem',
      'TransactWriteItems',
      // its event
      'BatchGetItem',
      'SendMessageBatch',
      'TransactWriteItems',
      // the e-mail: whether it names Context Service is read while it is taken
      'PutItem',
      'BatchGetItem',
      'GetItem',
      'TransactWriteItems',
      'SendRawEmail',
      'TransactWriteItems',
      // the event of that
      'BatchGetItem',
      'TransactWriteItems',
    ]);
    // Before and after each call, and again at each later one.
    expect(report.runs).toBeGreaterThan(13 * 2 + (13 * 12 * 4) / 2);
  }, 600_000);
});

describe('the harness', () => {
  async function seesAFault(parts: Parts, why: RegExp) {
    const { failures } = await everySinglePoint(journey(servers, parts));
    expect(failures.length).toBeGreaterThan(0);
    expect(failures.map((failure) => failure.why).join('\n')).toMatch(why);
  }

  it('sees that the receipt of a request is written without its condition', async () => {
    const planted = { count: 0 };
    await seesAFault({ table: (table) => withoutCondition(table, /expiresAt <= :now/, planted) }, /statusCode.{0,10}409/);
    expect(planted.count).toBeGreaterThan(0);
  }, 120_000);

  it('sees that an e-mail is sent before it is taken', async () => {
    const mail: Parts['mail'] = (deps) => ({ ...deps, emails: { ...deps.emails, lease: async () => ok(undefined) } });
    await expect(everySinglePoint(journey(servers, { mail }))).rejects.toThrow(/nobody had taken/);
  }, 120_000);

  it('sees that an e-mail is noted as sent before it is', async () => {
    const mail: Parts['mail'] = (deps) => {
      const lease: EmailStore['lease'] = async (taken) => {
        const leased = await deps.emails.lease(taken);
        if (leased.ok) await deps.emails.change(changeOfEmail(taken.email, 'accept', deps.newId('event'), taken.at));
        return leased;
      };
      return { ...deps, emails: { ...deps.emails, lease } };
    };
    await expect(everySinglePoint(journey(servers, { mail }))).rejects.toThrow(/nobody had taken/);
  }, 120_000);

  it('sees that an event is marked as dispatched before its e-mail is in the queue', async () => {
    const dispatch: Parts['dispatch'] = ({ feed, mail, jobs, now }) => {
      let late = async () => {};
      return {
        now,
        jobs,
        mail: {
          send: async (queue, messages) => {
            const before = late;
            late = () => before().then(() => mail.send(queue, messages));
          },
        },
        feed: {
          ...feed,
          place: async (...args) => {
            const placed = await feed.place(...args);
            await late();
            late = async () => {};
            return placed;
          },
        },
      };
    };
    await seesAFault({ dispatch }, /"mailed": true|queued/);
  }, 120_000);
});
