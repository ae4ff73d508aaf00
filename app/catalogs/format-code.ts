/** In two groups, as it is said: "482 915". */
export const formatCode = (code: number): string => String(code).replace(/\B(?=(\d{3})+$)/g, " ");
