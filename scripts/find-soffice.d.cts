/** Path of LibreOffice's program; null when it isn't installed. */
export function findSoffice(): string | null;
