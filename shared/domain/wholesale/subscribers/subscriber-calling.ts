import type { LocationId } from '#shared/domain/ids.ts';
import type { Refusal } from '#shared/domain/refusals.ts';
import { ok, type Result, refused } from '#shared/domain/result.ts';
import type { CallingDetails } from '#shared/domain/wholesale/subscriber.ts';

/** How somebody is to be called, as it came in. */
export type WantedCalling = {
  readonly primaryPhoneNumber?: string | undefined;
  readonly extension?: string | undefined;
  readonly locationId?: LocationId | undefined;
};

type Calling = {
  /** Whether the packages that are wanted are calling ones. */
  readonly calls: boolean;
  /** What the person calls with already. */
  readonly has: CallingDetails | undefined;
  /** The person calls without us: by a licence of the organisation. */
  readonly elsewhere: boolean;
  readonly wanted: WantedCalling;
  /** The location in which the number is, if it is known. */
  readonly locationOfNumber: LocationId | undefined;
};

const at = '/provisioningParameters';

/**
 * What somebody calls with (WS-1). A calling package needs a number or an extension, or both; who calls already keeps what is there, and
 * what was sent is ignored. A number says where it is; an extension alone does not.
 */
export function callingFor({ calls, has, elsewhere, wanted, locationOfNumber }: Calling): Result<CallingDetails | undefined, Refusal> {
  if (!calls) return ok(undefined);
  if (has !== undefined || elsewhere) return ok(has);
  const { primaryPhoneNumber: number, extension } = wanted;
  if (number === undefined && extension === undefined) return refused({ code: 'CALLING_DETAILS_MISSING', field: at });
  const locationId = wanted.locationId ?? locationOfNumber;
  if (locationId === undefined)
    return refused(
      number === undefined
        ? { code: 'CALLING_DETAILS_MISSING', field: `${at}/locationId` }
        : { code: 'NUMBER_UNKNOWN', field: `${at}/primaryPhoneNumber` },
    );
  return ok({ locationId, ...(number === undefined ? {} : { number }), ...(extension === undefined ? {} : { extension }) });
}

export function sameCalling(a: CallingDetails | undefined, b: CallingDetails | undefined): boolean {
  return a?.locationId === b?.locationId && a?.number === b?.number && a?.extension === b?.extension;
}
