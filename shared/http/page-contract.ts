import type { PageContract } from '#shared/runtime/function-contract.ts';

/** The addresses of a page that is shown. */
export function shown(path: `/${string}`): PageContract[] {
  return [
    { method: 'GET', path },
    { method: 'HEAD', path },
  ];
}

/** The address to which a form is posted. */
export function posted(path: `/${string}`): PageContract {
  return { method: 'POST', path };
}
