import { randomUUID } from 'node:crypto';
import type { Assembly } from '../assembly.ts';
import type { Caller } from '../aws-call.ts';
import { type Json, numberAt, text } from '../json.ts';
import type { Functions } from '../lambda/pool.ts';

/** Invokes a function as schedules do: it is tried again when it fails, and what fails for good goes to the function's failure queue. */
export type InvokeAsynchronously = (nameOrArn: string, event: Json) => Promise<void>;

/** Lambda waits a minute before the second attempt and two before the third; here they follow at once. */
const usualRetries = 2;

export function asynchronously(
  assembly: Assembly,
  functions: Functions,
  call: Caller,
  urls: ReadonlyMap<string, string>,
): InvokeAsynchronously {
  const settings = new Map(
    assembly.of('AWS::Lambda::EventInvokeConfig').map(({ properties }) => [functions.nameOf(text(properties, 'FunctionName')), properties]),
  );
  return async (nameOrArn, event) => {
    const functionName = functions.nameOf(nameOrArn);
    const own = settings.get(functionName);
    const retries = numberAt(usualRetries, own, 'MaximumRetryAttempts');
    for (let attempt = 0; attempt <= retries; attempt++) {
      const outcome = await functions.invoke(functionName, event);
      if (outcome.ok) return;
      if (attempt < retries) continue;
      const queue = urls.get(text(own, 'DestinationConfig', 'OnFailure', 'Destination').split(':').at(-1) ?? '');
      if (!queue) return;
      const { errorType, errorMessage } = outcome;
      const record = {
        version: '1.0',
        timestamp: new Date().toISOString(),
        requestContext: {
          requestId: randomUUID(),
          functionArn: nameOrArn,
          condition: 'RetriesExhausted',
          approximateInvokeCount: attempt + 1,
        },
        requestPayload: event,
        responseContext: { statusCode: 200, executedVersion: '$LATEST', functionError: 'Unhandled' },
        responsePayload: { errorType, errorMessage },
      };
      await call.sqs('SendMessage', { QueueUrl: queue, MessageBody: JSON.stringify(record) });
    }
  };
}
