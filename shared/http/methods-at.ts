import type { Endpoint } from '#shared/http/endpoint.ts';

function fits(template: string, path: string): boolean {
  const parts = path.split('/');
  const wanted = template.split('/');
  return (
    parts.length === wanted.length && wanted.every((part, index) => part === parts[index] || (part.startsWith('{') && parts[index] !== ''))
  );
}

/** A slash at the end means nothing, to the gateway as to the router. */
function withoutLastSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The methods that these operations have at a path; where paths are alike, those of the one with the fewest parameters. */
export function methodsAt(endpoints: readonly Endpoint[], path: string): string[] {
  const found = endpoints.map(({ route }) => route).filter((route) => fits(route.path, withoutLastSlash(path)));
  const parameters = (template: string) => template.split('{').length;
  const fewest = Math.min(...found.map((route) => parameters(route.path)));
  return found.filter((route) => parameters(route.path) === fewest).map(({ method }) => method);
}
