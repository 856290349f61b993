/** @returns false only where an element of an HTML document surely does not match the selector */
export function mayMatch(selector: string, element: Element): boolean;
