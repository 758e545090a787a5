/** An id such as `api-key` as the name of a variable, `API_KEY`. */
export const asVariable = (id: string): string => id.replace(/\W/g, "_").toUpperCase();
