/** The port of the development server. */
export function devPort(environment?: Readonly<Record<string, string | undefined>>): number;
