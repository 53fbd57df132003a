package rufwerk.documents.zadarma.web;

import rufwerk.documents.requirements.Evaluation;

/** What {@code valid/} answers ({@code wire/zadarma.md} §4): each "true" or "false". */
record ValidView(
        String status,
        String isInformationMatch,
        String isDocumentsUploaded,
        String isDocumentsVerified,
        String isAddressMatch) {

    static ValidView of(Evaluation evaluation) {
        return new ValidView(
                "success",
                Boolean.toString(evaluation.isInformationMatch()),
                Boolean.toString(evaluation.isDocumentsUploaded()),
                Boolean.toString(evaluation.isDocumentsVerified()),
                Boolean.toString(evaluation.isAddressMatch()));
    }
}
