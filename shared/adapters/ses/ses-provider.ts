import type { SESClient } from '@aws-sdk/client-ses';
import type { EmailProvider, ProviderRefused } from '#shared/domain/email-provider.ts';
import { ok, refused } from '#shared/domain/result.ts';

export type SesSettings = { readonly sender: string; readonly configurationSet: string };

/** SES answers with these when it is asked too fast; the day's quota uses the same names and another text. */
const throttled = new Set(['Throttling', 'ThrottlingException', 'TooManyRequestsException']);
const paused = new Set(['AccountSendingPausedException', 'ConfigurationSetSendingPausedException']);
const rejected = new Set(['MessageRejected', 'InvalidParameterValue', 'InvalidParameterValueException']);

/**
 * What an error of SES says about the e-mail. An answer of the 400s is certain: it was not taken. Anything else, a missing answer
 * included, leaves open whether it was.
 */
export function refusalOf(error: unknown): ProviderRefused {
  if (!(error instanceof Error)) return { kind: 'unknown', name: 'no error' };
  const { name, message } = error;
  const status = statusOf(error);
  if (status < 400 || status >= 500) return { kind: 'unknown', name };
  if (throttled.has(name)) return /quota/i.test(message) ? { kind: 'paused', name: 'DailyQuota' } : { kind: 'too-fast' };
  if (paused.has(name)) return { kind: 'paused', name };
  if (rejected.has(name) && !/not verified/i.test(message)) return { kind: 'rejected', reason: `${name}: ${message}` };
  return { kind: 'not-set-up', name };
}

function statusOf(error: Error): number {
  const metadata: unknown = Reflect.get(error, '$metadata');
  const status: unknown = typeof metadata === 'object' && metadata !== null ? Reflect.get(metadata, 'httpStatusCode') : undefined;
  return typeof status === 'number' ? status : 0;
}

/**
 * Sends through SES, once: the SDK's own retries are off, because an e-mail whose acknowledgement was lost would go out twice within
 * a second. The queue brings it back later, when a delivery notice may have told what became of it.
 */
export function sesProvider(settings: SesSettings, client?: SESClient): EmailProvider {
  let made = client;
  return {
    async send({ message, to, tags }) {
      const { SESClient, SendRawEmailCommand } = await import('@aws-sdk/client-ses');
      made ??= new SESClient({
        maxAttempts: 1,
        requestHandler: { connectionTimeout: 2000, requestTimeout: 10_000, throwOnRequestTimeout: true },
      });
      try {
        const { MessageId } = await made.send(
          new SendRawEmailCommand({
            RawMessage: { Data: message },
            Source: settings.sender,
            Destinations: [to],
            ConfigurationSetName: settings.configurationSet,
            Tags: Object.entries(tags).map(([Name, Value]) => ({ Name, Value })),
          }),
        );
        return MessageId === undefined ? refused({ kind: 'unknown', name: 'no message id' }) : ok({ messageId: MessageId });
      } catch (error) {
        return refused(refusalOf(error));
      }
    },
  };
}
