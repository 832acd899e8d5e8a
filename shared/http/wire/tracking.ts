/** What the ids of requests begin with that the server names itself. */
export const trackingPrefix = 'NA_';

const named = /^[\w.:-]{1,128}$/;

/** The id under which a request is told of: the client's own where it sent a fit one, otherwise made from the request's id. */
export function trackingIdOf(sent: string | undefined, requestId: string): string {
  return sent !== undefined && named.test(sent) ? sent : `${trackingPrefix}${requestId}`;
}
