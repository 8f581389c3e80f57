package dev.remit.database;

/** The database this node works on and the two roles it works as. */
public interface Database extends AutoCloseable {

    /** The JDBC address both roles connect to. */
    String url();

    /** The role that owns the tables; migrations only. */
    Credentials owner();

    /** The role that owns nothing and is bound by row-level security; everything else. */
    Credentials app();

    @Override
    void close();
}
