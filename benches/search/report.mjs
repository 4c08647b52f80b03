export function report(){}
