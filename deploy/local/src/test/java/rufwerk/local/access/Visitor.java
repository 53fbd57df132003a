package rufwerk.local.access;

/** Somebody at a door. Customers present their credential the way the door asks for. */
enum Visitor {
    /** The account whose order, number and key the requests are about. */
    OWNER,
    NOBODY,
    /** With a credential of the right form that was never issued; at operators' doors with a wrong password. */
    STRANGER,
    ANOTHER_ACCOUNT,
    REVOKED,
    /** With every right but the one that is needed. */
    TOO_NARROW,
    OPERATOR,
    SWITCH,
    CARRIER,
    ANOTHER_SERVICE
}
