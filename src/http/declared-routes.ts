import type { RouteDeclaration } from './route.js';

/** What Express keeps of a route or of a router within a router (router 2). */
interface Layer {
  readonly route?: { readonly path: string; readonly methods?: unknown } | undefined;
  readonly handle?: unknown;
}

/** Every address that an Express application answers, as "get /v1/memories". Routers are expected to be mounted at the root. */
export function mountedRoutes(stack: readonly Layer[]): readonly string[] {
  return stack.flatMap((layer) => {
    if (layer.route) {
      const { path, methods } = layer.route;
      return Object.keys(methods as object).map((method) => `${method} ${path}`);
    }
    const { stack: inner = [] } = layer.handle as { readonly stack?: readonly Layer[] };
    return mountedRoutes(inner);
  });
}

/** The addresses that no declaration names; `all` is the 405 of a declared path. */
export function undeclaredRoutes(
  mounted: readonly string[],
  declarations: readonly RouteDeclaration[],
): readonly string[] {
  const declared = new Set(declarations.flatMap(({ method, path }) => [`${method} ${path}`, `_all ${path}`]));
  return mounted.filter((route) => !declared.has(route));
}
