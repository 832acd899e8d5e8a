import type { SetUpRead } from '#shared/domain/set-up/set-up-store.ts';

/** Whether a site of the organisation is being made: another action on sites waits until that has ended, well or badly (MT-1). */
export function siteActionPending({ submissions, sites }: Pick<SetUpRead, 'submissions' | 'sites'>): boolean {
  return (submissions.siteAction?.sites ?? []).some((name) => {
    const state = sites.find((site) => site.name === name)?.progress.state;
    // One that is not there: the action was begun after the sites were read.
    return state !== 'active' && state !== 'failed';
  });
}
