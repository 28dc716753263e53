export const normalize = (form: string): string => form.toLowerCase()
