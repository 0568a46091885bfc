/** The order in which UN/CEFACT's schema of CII (D16B) has the children of each element, as far as we write them. */
export const order: Readonly<Record<string, string>> = {
  CrossIndustryInvoice: "ExchangedDocumentContext ExchangedDocument SupplyChainTradeTransaction",
  ExchangedDocumentContext: "GuidelineSpecifiedDocumentContextParameter",
  GuidelineSpecifiedDocumentContextParameter: "ID",
  ExchangedDocument: "ID TypeCode IssueDateTime IncludedNote",
  IncludedNote: "Content",
  SupplyChainTradeTransaction:
    "IncludedSupplyChainTradeLineItem ApplicableHeaderTradeAgreement ApplicableHeaderTradeDelivery ApplicableHeaderTradeSettlement",
  IncludedSupplyChainTradeLineItem:
    "AssociatedDocumentLineDocument SpecifiedTradeProduct SpecifiedLineTradeAgreement SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement",
  AssociatedDocumentLineDocument: "LineID",
  SpecifiedTradeProduct: "Name Description",
  SpecifiedLineTradeAgreement: "NetPriceProductTradePrice",
  NetPriceProductTradePrice: "ChargeAmount",
  SpecifiedLineTradeDelivery: "BilledQuantity",
  SpecifiedLineTradeSettlement:
    "ApplicableTradeTax SpecifiedTradeAllowanceCharge SpecifiedTradeSettlementLineMonetarySummation",
  ApplicableTradeTax:
    "CalculatedAmount TypeCode ExemptionReason BasisAmount CategoryCode ExemptionReasonCode RateApplicablePercent",
  CategoryTradeTax: "TypeCode CategoryCode RateApplicablePercent",
  SpecifiedTradeAllowanceCharge: "ChargeIndicator CalculationPercent BasisAmount ActualAmount Reason CategoryTradeTax",
  ChargeIndicator: "Indicator",
  SpecifiedTradeSettlementLineMonetarySummation: "LineTotalAmount",
  ApplicableHeaderTradeAgreement:
    "BuyerReference SellerTradeParty BuyerTradeParty BuyerOrderReferencedDocument ContractReferencedDocument",
  SellerTradeParty: "ID Name DefinedTradeContact PostalTradeAddress URIUniversalCommunication SpecifiedTaxRegistration",
  BuyerTradeParty:
    "Name SpecifiedLegalOrganization DefinedTradeContact PostalTradeAddress URIUniversalCommunication SpecifiedTaxRegistration",
  ShipToTradeParty: "PostalTradeAddress",
  SpecifiedLegalOrganization: "ID",
  DefinedTradeContact: "PersonName TelephoneUniversalCommunication EmailURIUniversalCommunication",
  TelephoneUniversalCommunication: "CompleteNumber",
  EmailURIUniversalCommunication: "URIID",
  URIUniversalCommunication: "URIID",
  PostalTradeAddress: "PostcodeCode LineOne LineTwo LineThree CityName CountryID CountrySubDivisionName",
  SpecifiedTaxRegistration: "ID",
  BuyerOrderReferencedDocument: "IssuerAssignedID",
  ContractReferencedDocument: "IssuerAssignedID",
  ApplicableHeaderTradeDelivery: "ShipToTradeParty ActualDeliverySupplyChainEvent",
  ActualDeliverySupplyChainEvent: "OccurrenceDateTime",
  ApplicableHeaderTradeSettlement:
    "CreditorReferenceID PaymentReference InvoiceCurrencyCode SpecifiedTradeSettlementPaymentMeans ApplicableTradeTax BillingSpecifiedPeriod SpecifiedTradeAllowanceCharge SpecifiedTradePaymentTerms SpecifiedTradeSettlementHeaderMonetarySummation InvoiceReferencedDocument",
  SpecifiedTradeSettlementPaymentMeans:
    "TypeCode Information ApplicableTradeSettlementFinancialCard PayerPartyDebtorFinancialAccount PayeePartyCreditorFinancialAccount PayeeSpecifiedCreditorFinancialInstitution",
  ApplicableTradeSettlementFinancialCard: "ID",
  PayerPartyDebtorFinancialAccount: "IBANID",
  PayeePartyCreditorFinancialAccount: "IBANID AccountName ProprietaryID",
  PayeeSpecifiedCreditorFinancialInstitution: "BICID",
  BillingSpecifiedPeriod: "StartDateTime EndDateTime",
  SpecifiedTradePaymentTerms: "Description DueDateDateTime DirectDebitMandateID",
  SpecifiedTradeSettlementHeaderMonetarySummation:
    "LineTotalAmount ChargeTotalAmount AllowanceTotalAmount TaxBasisTotalAmount TaxTotalAmount RoundingAmount GrandTotalAmount TotalPrepaidAmount DuePayableAmount",
  InvoiceReferencedDocument: "IssuerAssignedID FormattedIssueDateTime",
  IssueDateTime: "DateTimeString",
  FormattedIssueDateTime: "DateTimeString",
  OccurrenceDateTime: "DateTimeString",
  DueDateDateTime: "DateTimeString",
  StartDateTime: "DateTimeString",
  EndDateTime: "DateTimeString",
};
